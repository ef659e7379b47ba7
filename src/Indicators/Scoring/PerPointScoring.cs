using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;

namespace Indicators.Scoring;

/// <summary>每增减5%加减0.5分.</summary>
internal static class PerPointScoring
{
    public static T Points<T>(PerPointMethod method, SchemeItem item, PeerStatistics peers, T figure, T target)
        where T : IFormulaAlgebra<T>
    {
        var (origin, relative) = (Origin(method, item, peers, target), item.Measure == Criterion.Value);
        if (origin.Result.Reason is { } why) return T.None(why, origin);
        if (relative && origin.Result.Value <= 0) return T.None(Reason.NotApplicable, figure, origin);

        var better = peers.HigherIsBetter ? figure - origin : origin - figure;
        var deviation = (relative ? T.Percent(better, origin) : better).As(VariableName.Deviation);
        var steps = deviation / T.Of(VariableName.StepSize, method.Step);
        var points = T.Of(VariableName.BasePoints, method.Base ?? item.Weight)
            + (method.WholeSteps ? T.Whole(steps) : steps) * T.Of(VariableName.PointsPerStep, method.PointsPerStep);
        return MethodScoring.Within(points, item, method.BonusCap);
    }

    // The target of a completion is all of it, that of a pace to be on time.
    private static T Origin<T>(PerPointMethod method, SchemeItem item, PeerStatistics peers, T target)
        where T : IFormulaAlgebra<T> => method.Origin switch
        {
            DeviationOrigin.Average => T.Of(VariableName.Average, peers.Average!.Value),
            DeviationOrigin.Target => item.Measure switch
            {
                Criterion.Completion => T.Of(VariableName.Target, 100),
                Criterion.Pace => T.Of(VariableName.Target, 0),
                Criterion.Value or Criterion.Growth or Criterion.Points or Criterion.Share or Criterion.Rank => target,
            },
        };
}
