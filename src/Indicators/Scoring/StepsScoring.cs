using Indicators.Catalogue;
using Indicators.Measures.Formulas;

namespace Indicators.Scoring;

/// <summary>分档.</summary>
internal static class StepsScoring
{
    public static T Points<T>(StepsMethod method, PeerStatistics peers, T figure)
        where T : IFormulaAlgebra<T>
    {
        var reached = method.Ladder.Where(step => peers.Better(figure.Result.Value, step.Threshold) >= 0).Take(1).ToList();
        var threshold = T.Of(VariableName.Threshold, reached.Concat(method.Ladder.TakeLast(1)).First().Threshold);
        return reached is [var step]
            ? T.Decided(step.Points, DecisionRule.Reached, figure, threshold)
            : T.Decided(0, DecisionRule.BelowAll, figure, threshold);
    }
}
