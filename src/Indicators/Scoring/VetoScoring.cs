using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;

namespace Indicators.Scoring;

/// <summary>一票否决.</summary>
internal static class VetoScoring
{
    public static bool Falls(ItemInputs evidence) => evidence is { Binding: true, Met: false };

    /// <param name="figure">It may have no value: what counts is whether the target is met.</param>
    public static T Points<T>(SchemeItem item, ItemInputs evidence, T figure)
        where T : IFormulaAlgebra<T> => evidence switch
        {
            { Binding: false } => T.Decided(item.Weight, DecisionRule.NotBinding, figure),
            { Met: true } => T.Decided(item.Weight, DecisionRule.Met, figure),
            { Met: false } => T.Decided(0, DecisionRule.NotMet, figure),
            _ => T.None(evidence.Figure.Reason is { } reason && MissingRule.IsMissing(item, reason) ? reason : Reason.BoundOnly, figure),
        };
}
