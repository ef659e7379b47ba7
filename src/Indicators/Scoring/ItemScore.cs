using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;

namespace Indicators.Scoring;

/// <summary>What one region got for one item.</summary>
/// <param name="Points">Out of the item's weight; what does not apply has the points that the item gives then, if it gives any.</param>
/// <param name="Reason">Why nothing could be judged, even where points are given then.</param>
public sealed record ItemScore(SchemeItem Item, ItemInputs Inputs, ValueOrReason Points, Reason? Reason)
{
    public bool IsMissing => Reason is { } reason && MissingRule.IsMissing(Item, reason);

    public bool Vetoes => Item.Method is VetoMethod && VetoScoring.Falls(Inputs);

    /// <summary>Whether its weight goes to the others.</summary>
    public bool IsLeftOut => !Points.HasValue && !IsMissing;

    /// <summary>The same for who may not see its figure.</summary>
    public ItemScore Withhold() => new(
        Item, new(Numbers.Reason.NotPermitted, PeerStatistics.Of([], higherIsBetter: true), null, 0), Numbers.Reason.NotPermitted,
        Numbers.Reason.NotPermitted);

    public static ItemScore Of(SchemeItem item, ItemInputs evidence)
    {
        var judged = MethodScoring.Points(item, evidence);
        return new(item, evidence, Given<Evaluation>(item, judged), judged.Reason);
    }

    /// <summary>The points as they follow from the evidence's figure and target.</summary>
    public T PointsFrom<T>(T figure, T target)
        where T : IFormulaAlgebra<T> => Given(Item, MethodScoring.Points(Item, Inputs, figure, target)).As(VariableName.ItemPoints);

    private static T Given<T>(SchemeItem item, T judged)
        where T : IFormulaAlgebra<T> => judged.Result.Reason is { } reason && !MissingRule.IsMissing(item, reason)
            ? item.OnNotApplicable switch
            {
                WhenNotApplicable.Rescale => judged,
                WhenNotApplicable.Zero => T.Decided(0, DecisionRule.DoesNotApply, judged),
                WhenNotApplicable.Full => T.Decided(item.Weight, DecisionRule.DoesNotApply, judged),
            }
            : judged;
}
