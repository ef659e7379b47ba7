using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Formulas;

/// <summary>序时进度: completion against the time that has passed, both in percent, their difference in points.</summary>
public sealed record Pace(ValueOrReason TimeProgress, ValueOrReason Ahead)
{
    public static Pace None(Reason reason) => new(reason, reason);

    /// <summary>
    /// For additive targets, for any with a schedule of its own, and by logarithms for averageGrowth and cumulativeChange;
    /// time does not run evenly for the others.
    /// </summary>
    public static Pace Of(Completion completion, Nature nature, Period asked)
    {
        var (time, ahead) = Of(completion, completion.Numbers, nature, asked);
        return new(time, ahead);
    }

    public static (T Time, T Ahead) Of<T>(Completion completion, CompletionFormula<T> numbers, Nature nature, Period asked)
        where T : IFormulaAlgebra<T>
    {
        var (key, promise) = (completion.Target.Key, completion.Target.Terms);
        var passed = asked.End - key.Period.First;
        if (!Runs(completion, nature, passed))
        {
            var none = T.None(Reason.NotApplicable, numbers.Actual, numbers.Wanted);
            return (none, none);
        }

        var time = Time<T>(completion.Target, asked);
        // What is used up of a ceiling counts against it, be it a level or an increase; a wanted reduction is not a ceiling to use up.
        var spent = Completion.IsCeiling(completion.Target, completion.Indicator.Direction) && promise.Value.Millionths > 0;
        var done = CompoundGrowth.Is(key.Kind) ? CompoundGrowth.Done(key, numbers) : numbers.Used;
        return (time, (spent ? time - done : done - time).As(VariableName.Pace));
    }

    /// <summary>How much of a target's period has passed by the end of the asked one, in percent, or of its schedule.</summary>
    public static T Time<T>(Target target, Period asked)
        where T : IFormulaAlgebra<T>
    {
        var (period, passed) = (target.Key.Period, asked.End - target.Key.Period.First);
        return (target.Terms.Schedule is { } schedule
            ? T.Of(VariableName.PlannedProgress, schedule[passed - 1])
            : T.Percent(T.Of(VariableName.MonthsPassed, passed), T.Of(VariableName.Months, period.Months))).As(VariableName.TimeProgress);
    }

    private static bool Runs(Completion completion, Nature nature, int passed) => completion.Target.Key.Kind switch
    {
        // A half-year against that of the year before the plan has grown for whole years, not for the months that have passed.
        TargetKind.AverageGrowth or TargetKind.CumulativeChange =>
            completion.Periods.MonthsSinceBase == passed && completion.Rule is not RateRule.KeptFall,
        TargetKind.Increment => true,
        TargetKind.Level or TargetKind.Range => nature == Nature.Flow || completion.Target.Terms.Schedule is not null,
        TargetKind.Growth or TargetKind.Points or TargetKind.Share or TargetKind.Rank => completion.Target.Terms.Schedule is not null,
    };
}
