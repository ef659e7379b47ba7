using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Formulas;

/// <summary>How a target stands 快于序时、稍慢、落后、达标、未达标.</summary>
public enum CompletionVerdict { Ahead, Slow, Behind, Met, Missed }

public static class CompletionVerdicts
{
    /// <summary>
    /// Once the target's period is over it is met or missed. Before that an amount that was to be reached may be there already; all else is
    /// said by the light: the best is ahead, the last behind. Null where figures decide neither.
    /// </summary>
    public static CompletionVerdict? Of(Completion completion, Period asked, Light? light, TrafficLightScheme scheme)
    {
        var isOver = asked.End >= completion.Target.Key.Period.End;
        return completion.Met switch
        {
            true when isOver || IsReached(completion.Target) => CompletionVerdict.Met,
            false when isOver => CompletionVerdict.Missed,
            null when isOver => null,
            _ => light is { } shown ? Of(shown.Color, scheme.By(shown.Basis)) : null,
        };
    }

    private static CompletionVerdict Of(string color, IReadOnlyList<TrafficLight> lights) =>
        color == lights[0].Color ? CompletionVerdict.Ahead
        : color == lights[^1].Color ? CompletionVerdict.Behind
        : CompletionVerdict.Slow;

    // What holds at all times, such as a growth or a ceiling, is met at the end or not at all.
    private static bool IsReached(Target target) => target.Key.Kind is TargetKind.Level or TargetKind.Range or TargetKind.Increment
        && target.Terms.Operator is TargetOperator.AtLeast or TargetOperator.MoreThan;
}
