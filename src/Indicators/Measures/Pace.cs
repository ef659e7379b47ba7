using Indicators.Catalog;
using Indicators.Periods;
using Indicators.Targets;

namespace Indicators.Measures;

/// <summary>序时进度: completion against the time that has passed, both in percent, their difference in points.</summary>
public readonly record struct Pace(Outcome TimeProgress, Outcome Ahead)
{
    public static Pace None(Reason reason) => new(reason, reason);

    /// <summary>For additive targets, and for any with a schedule of its own; time does not run evenly for the others.</summary>
    public static Pace Of(Completion completion, Nature nature, Period asked)
    {
        var (key, promise) = (completion.Target.Key, completion.Target.Promise);
        var additive = key.Kind == TargetKind.Increment || (nature == Nature.Flow && key.Kind is TargetKind.Level or TargetKind.Range);
        if (!additive && promise.Schedule is null)
        {
            return None(Reason.NotApplicable);
        }

        var passed = asked.End - key.Period.First;
        var time = promise.Schedule is { } schedule ? schedule[passed - 1] : passed * 100m / key.Period.Months;
        // What is used up of a ceiling counts against it, be it a level or an increase; a wanted reduction is not a ceiling to use up.
        var spent = completion.Formula is not null || (Completion.IsCeiling(completion.Target) && promise.Value.Millionths > 0);
        var done = completion.Used;
        return new(time, done.Reason ?? (Outcome)(spent ? time - done.Value : done.Value - time));
    }
}
