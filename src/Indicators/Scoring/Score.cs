using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;

namespace Indicators.Scoring;

/// <summary>What one region got by a scheme 综合得分.</summary>
/// <param name="Total">Parts-missing while an item is; not applicable when a veto withholds it or no item applies.</param>
public sealed record Score(Scheme Scheme, IReadOnlyList<ItemScore> Items, ValueOrReason Total)
{
    public IEnumerable<ItemScore> Missing => Items.Where(item => item.IsMissing);

    public IEnumerable<ItemScore> VetoedBy => Items.Where(item => item.Vetoes);

    /// <param name="evidence">One for each item of the scheme, in their order.</param>
    public static Score Of(Scheme scheme, IReadOnlyList<ItemInputs> evidence)
    {
        ItemScore[] items = [.. scheme.Items.Zip(evidence, ItemScore.Of)];
        return new(scheme, items, TotalOf(scheme, items, Array.ConvertAll(items, item => (Evaluation)item.Points)));
    }

    /// <summary>Of a region that is shown but not judged 不考核: its figures, without points.</summary>
    public static Score Unjudged(Scheme scheme, IReadOnlyList<ItemInputs> evidence) => new(
        scheme,
        [.. scheme.Items.Zip(evidence, (item, seen) => new ItemScore(item, seen, Reason.NotApplicable, Reason.NotApplicable))],
        Reason.NotApplicable);

    /// <summary>The same without a total, and without the items that its reader may not see.</summary>
    public Score Withhold(IReadOnlyList<bool> items) => this with
    {
        Items = [.. Items.Zip(items, (item, isWithheld) => isWithheld ? item.Withhold() : item)],
        Total = Reason.NotPermitted,
    };

    /// <summary>The total as it follows from the points of the items, in their order.</summary>
    public T TotalFrom<T>(IReadOnlyList<T> points)
        where T : IFormulaAlgebra<T> => TotalOf(Scheme, Items, points);

    private static T TotalOf<T>(Scheme scheme, IReadOnlyList<ItemScore> items, IReadOnlyList<T> points)
        where T : IFormulaAlgebra<T>
    {
        T[] Those(Func<ItemScore, bool> which) => [.. points.Where((_, place) => which(items[place]))];
        if (Those(item => item.IsMissing) is { Length: > 0 } missing)
        {
            return T.None(Reason.PartsMissing, missing).As(VariableName.Score);
        }

        if (Those(item => item.Vetoes) is { Length: > 0 } vetoes)
        {
            var withheld = items.Any(item => item.Vetoes && item.Item.Method is VetoMethod { Effect: VetoEffect.Withhold });
            return (withheld ? T.None(Reason.NotApplicable, vetoes) : T.Decided(0, DecisionRule.Vetoed, vetoes)).As(VariableName.Score);
        }

        // What is left out leaves its weight to the others: the points of those that apply, out of their weight, scaled to the whole.
        var applying = Those(item => !item.IsLeftOut);
        var weight = items.Where(item => !item.IsLeftOut).Sum(item => item.Item.Weight);
        var total = applying.Length == items.Count ? T.SumOfQuotients(applying)
            : weight > 0
                ? T.SumOfQuotients(applying) * T.Of(VariableName.SchemeWeight, scheme.Weight) / T.Of(VariableName.AppliedWeight, weight)
            : T.None(Reason.NotApplicable, [.. points]);
        return total.As(VariableName.Score);
    }
}
