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
    /// said by the light.
    /// </summary>
    public static bool IsOfLight(Target target, Period asked, bool? met) =>
        asked.End < target.Key.Period.End && !(met is true && IsReached(target));

    /// <summary>Null where figures do not decide it.</summary>
    public static CompletionVerdict? Of(bool? met) => met switch
    {
        true => CompletionVerdict.Met,
        false => CompletionVerdict.Missed,
        null => null,
    };

    /// <summary>The best is ahead, the last behind; null where there is none.</summary>
    public static CompletionVerdict? Of(Light? light, TrafficLightScheme scheme) =>
        light is { } shown ? Of(shown.Color, scheme.By(shown.Basis)) : null;

    private static CompletionVerdict Of(string color, IReadOnlyList<TrafficLight> lights) =>
        color == lights[0].Color ? CompletionVerdict.Ahead
        : color == lights[^1].Color ? CompletionVerdict.Behind
        : CompletionVerdict.Slow;

    // What holds at all times, such as a growth or a ceiling, is met at the end or not at all.
    private static bool IsReached(Target target) => target.Key.Kind is TargetKind.Level or TargetKind.Range or TargetKind.Increment
        && target.Terms.Operator is TargetOperator.AtLeast or TargetOperator.MoreThan;
}
