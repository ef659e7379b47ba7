using System.Diagnostics;
using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;

namespace Indicators.Scoring;

/// <summary>
/// The points that an item gives (design rule 10). None are below 0 or, but for a declared bonus, above the item's weight.
/// </summary>
public static class MethodScoring
{
    /// <summary>The points, or why there are none.</summary>
    public static ValueOrReason Points(SchemeItem item, ItemInputs evidence) =>
        Points<Evaluation>(item, evidence, evidence.Figure, evidence.Target);

    /// <param name="figure">The figure and the target of the evidence, as amounts.</param>
    public static T Points<T>(SchemeItem item, ItemInputs evidence, T figure, T target)
        where T : IFormulaAlgebra<T> => item.Method switch
        {
            VetoMethod => VetoScoring.Points(item, evidence, figure),
            _ when evidence.MetWithoutFigure is { } met => met
                ? T.Decided(item.Weight, DecisionRule.MetWithoutRate, figure)
                : T.Decided(0, DecisionRule.MissedWithoutRate, figure),
            _ when figure.Result.Reason is { } reason => T.None(reason, figure),
            ProportionalMethod method => ProportionalScoring.Points(method, item, figure),
            StepsMethod method => StepsScoring.Points(method, evidence.Peers, figure),
            PerPointMethod method => PerPointScoring.Points(method, item, evidence.Peers, figure, target),
            RankMethod method => RankScoring.Points(method, item, evidence, figure),
            EfficacyMethod method => EfficacyScoring.Points(method, item, evidence.Peers, figure),
            var unknown => throw new UnreachableException($"Nobody scores by {unknown.Kind}."),
        };

    /// <summary>Neither below 0 nor above the item's weight and the bonus that is declared.</summary>
    internal static T Within<T>(T points, SchemeItem item, decimal bonus)
        where T : IFormulaAlgebra<T>
    {
        var weight = T.Of(VariableName.Weight, item.Weight);
        return T.NotBelowZero(T.NotAbove(points, bonus == 0 ? weight : weight + T.Of(VariableName.BonusCap, bonus)));
    }
}
