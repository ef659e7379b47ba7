using Indicators.Measures;

namespace Indicators.Assessments;

/// <summary>每增减5%加减0.5分.</summary>
internal static class PerPointScoring
{
    public static T Points<T>(PerPoint method, SchemeItem item, Peers peers, T figure, T target)
        where T : IAmount<T>
    {
        var (origin, relative) = (Origin(method, item, peers, target), item.Measure == Criterion.Value);
        if (origin.Result.Reason is { } why) return T.None(why, origin);
        if (relative && origin.Result.Value <= 0) return T.None(Reason.NotApplicable, figure, origin);

        var better = peers.HigherIsBetter ? figure - origin : origin - figure;
        var deviation = (relative ? T.Percent(better, origin) : better).As(Quantity.Deviation);
        var steps = deviation / T.Of(Quantity.StepSize, method.Step);
        var points = T.Of(Quantity.BasePoints, method.Base ?? item.Weight)
            + (method.WholeSteps ? T.Whole(steps) : steps) * T.Of(Quantity.PointsPerStep, method.PointsPerStep);
        return MethodScoring.Within(points, item, method.BonusCap);
    }

    // The target of a completion is all of it, that of a pace to be on time.
    private static T Origin<T>(PerPoint method, SchemeItem item, Peers peers, T target)
        where T : IAmount<T> => (method.Origin, item.Measure) switch
        {
            (Assessments.Origin.Average, _) => T.Of(Quantity.Average, peers.Average!.Value),
            (_, Criterion.Completion) => T.Of(Quantity.Target, 100),
            (_, Criterion.Pace) => T.Of(Quantity.Target, 0),
            _ => target,
        };
}
