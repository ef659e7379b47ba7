using Indicators.Measures;

namespace Indicators.Assessments;

/// <summary>分档.</summary>
internal static class StepsScoring
{
    public static T Points<T>(Steps method, Peers peers, T figure)
        where T : IAmount<T>
    {
        var reached = method.Ladder.Where(step => peers.Better(figure.Result.Value, step.Threshold) >= 0).Take(1).ToList();
        var threshold = T.Of(Quantity.Threshold, reached.Concat(method.Ladder.TakeLast(1)).First().Threshold);
        return reached is [var step]
            ? T.Decided(step.Points, Decision.Reached, figure, threshold)
            : T.Decided(0, Decision.BelowAll, figure, threshold);
    }
}
