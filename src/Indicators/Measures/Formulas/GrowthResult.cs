using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Measures.Formulas;

/// <summary>扭亏为盈 · 由盈转亏 · 减亏 · 增亏 · 持平: what is said where a rate would mislead.</summary>
public enum GrowthTransition : byte { TurnedPositive, TurnedNegative, LossNarrowed, LossWidened, Unchanged }

/// <summary>A figure against its base 增长. There are thousands of them, so each is small.</summary>
/// <param name="Change">Value − base, in the indicator's unit.</param>
/// <param name="Rate">
/// Change ÷ base in percent; over n years 年均, the n-th root of value ÷ base, less 1. None on a base of zero or below, nor from one above
/// zero to a value below it.
/// </param>
/// <param name="OfRatio">Then the change is one in 百分点, and what is ranked.</param>
public readonly record struct GrowthResult(
    ValueOrReason Change, ValueOrReason Rate, bool OfRatio, GrowthTransition? Transition, ObservationFlags Flags)
{
    /// <summary>What the base is flagged with, whether or not there is growth.</summary>
    public ObservationFlags BaseFlags { get; init; }

    /// <summary>The longest span that growth is worked out for.</summary>
    public const int LongestSpan = 12;

    /// <summary>百分点; null unless it is of a ratio.</summary>
    public ValueOrReason? Points => OfRatio ? Change : null;

    /// <summary>What a ranking by growth compares.</summary>
    public ValueOrReason Ranked => OfRatio ? Change : Rate;

    public static GrowthResult None(Reason reason, bool ofRatio) =>
        new(reason, reason, ofRatio, null, ObservationFlags.None);

    /// <param name="years">Over how many years the rate is averaged; the change and the points stay those of all of them.</param>
    public static GrowthResult Of(in Observation value, in Observation @base, bool ofRatio, int years = 1)
    {
        var (now, before) = (value.Exact, @base.AsBase);
        var result = (now.Reason ?? before.Reason) is { } reason
            ? None(reason, ofRatio)
            : new(
                now - before, RateOf<Evaluation>(now, before, years), ofRatio, Passage(now.Value, before.Value), value.FlagsWith(@base));
        return result with { BaseFlags = @base.Flags };
    }

    public static T ChangeOf<T>(T now, T before)
        where T : IFormulaAlgebra<T> => (now - before).As(VariableName.Change);

    public static T PointsOf<T>(T now, T before)
        where T : IFormulaAlgebra<T> => (now - before).As(VariableName.Points);

    public static T RateOf<T>(T now, T before, int years)
        where T : IFormulaAlgebra<T> => (now.Result.Sign, before.Result.Sign) switch
        {
            (null, _) or (_, null) => T.Percent(now - before, before).As(VariableName.Growth),
            (_, 0) => T.None(Reason.ZeroBase, now, before).As(VariableName.Growth),
            (_, < 0) => T.None(Reason.NegativeBase, now, before).As(VariableName.Growth),
            ( < 0, _) => T.None(Reason.Transition, before, now).As(VariableName.Growth),
            _ when years == 1 => T.Percent(now - before, before).As(VariableName.Growth),
            _ => ((T.Root(now / before, years) - T.Of(1)) * T.Of(100)).As(VariableName.AverageGrowth),
        };

    private static GrowthTransition? Passage(Rational now, Rational before) => (before.Sign, now.Sign) switch
    {
        ( > 0, < 0) => Formulas.GrowthTransition.TurnedNegative,
        ( > 0, _) => null,
        _ when now == before => Formulas.GrowthTransition.Unchanged,
        (0, _) => null,
        (_, > 0) => Formulas.GrowthTransition.TurnedPositive,
        _ => now > before ? Formulas.GrowthTransition.LossNarrowed : Formulas.GrowthTransition.LossWidened,
    };
}
