using Indicators.Measures;

namespace Indicators.Assessments;

/// <summary>What one region got by a scheme 综合得分.</summary>
/// <param name="Total">Parts-missing while an item is; not applicable when a veto withholds it or no item applies.</param>
public sealed record Score(Scheme Scheme, IReadOnlyList<ItemScore> Items, Outcome Total)
{
    public IEnumerable<ItemScore> Missing => Items.Where(item => item.IsMissing);

    public IEnumerable<ItemScore> VetoedBy => Items.Where(item => item.Vetoes);

    /// <param name="evidence">One for each item of the scheme, in their order.</param>
    public static Score Of(Scheme scheme, IReadOnlyList<Evidence> evidence)
    {
        ItemScore[] items = [.. scheme.Items.Zip(evidence, ItemScore.Of)];
        return new(scheme, items, TotalOf(scheme, items));
    }

    /// <summary>Of a region that is shown but not judged 不考核: its figures, without points.</summary>
    public static Score Unjudged(Scheme scheme, IReadOnlyList<Evidence> evidence) => new(
        scheme,
        [.. scheme.Items.Zip(evidence, (item, seen) => new ItemScore(item, seen, Reason.NotApplicable, Reason.NotApplicable))],
        Reason.NotApplicable);

    private static Outcome TotalOf(Scheme scheme, ItemScore[] items)
    {
        if (Array.Exists(items, item => item.IsMissing))
        {
            return Reason.PartsMissing;
        }

        var vetoes = items.Where(item => item.Vetoes).Select(item => ((Veto)item.Item.Method).Effect).ToList();
        if (vetoes.Count > 0)
        {
            return vetoes.Contains(VetoEffect.Withhold) ? Reason.NotApplicable : (Outcome)0m;
        }

        // What is left out leaves its weight to the others: the points of those that apply, out of their weight, scaled to the whole.
        var applying = items.Where(item => !item.IsLeftOut).ToList();
        var (points, weight) = (applying.Sum(item => item.Points.Value), applying.Sum(item => item.Item.Weight));
        return applying.Count == items.Length ? points
            : weight > 0 ? points * scheme.Weight / weight
            : Reason.NotApplicable;
    }
}
