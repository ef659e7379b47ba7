using Indicators.Catalog;
using Indicators.Targets;

namespace Indicators.Measures;

/// <summary>How a rate is read where less is better: 2 − actual ÷ required with a floor of 0, or required ÷ actual.</summary>
public enum Formula { Mirror, Inverse }

/// <summary>An actual against its target 完成率.</summary>
/// <param name="Required">The level to be reached at the end of the target's period, in the indicator's unit.</param>
/// <param name="Rate">In percent, never capped.</param>
/// <param name="Gap">Actual − required.</param>
/// <param name="Met">Null when the figures cannot decide it.</param>
/// <param name="Formula">Named where less is better.</param>
public sealed record Completion(
    Target Target, Yardstick Yardstick, Reading Actual, Reading? Base,
    Outcome Required, Outcome Rate, Outcome Gap, bool? Met, Formula? Formula, Flags Flags)
{
    /// <summary>How much of what was wanted is done or used up, in percent: actual ÷ required as it stands, whatever the formula.</summary>
    public Outcome Used => Formula is null ? Rate : Against(Actual.Exact, Required, null);

    public static Completion Of(
        Indicator indicator, Target target, Yardstick yardstick, Reading actual, Reading? @base, Reading? wholeBase, Formula lessIsBetter)
    {
        var wanted = target.ValueIn(indicator.Unit);
        var required = Level(target.Key.Kind, wanted, wholeBase);
        var formula = IsCeiling(target) && !IsIncrease(target.Key.Kind) ? lessIsBetter : (Formula?)null;
        var rate = IsIncrease(target.Key.Kind)
            ? Achieved(actual, @base!.Value, wanted)
            : Against(actual.Exact, required, formula);
        var gap = Difference(actual.Exact, required);
        var high = target.Promise.High is { } figure ? figure.In(indicator.Unit) : (decimal?)null;
        var above = high is { } && actual.Exact.OrNull > high ? Flags.AboveRange : Flags.None;
        return new(target, yardstick, actual, @base, required, rate, gap, Decide(target, actual, required, high), formula, above);
    }

    /// <summary>不超过, 低于: less is better.</summary>
    public static bool IsCeiling(Target target) => target.Promise.Operator is Operator.AtMost or Operator.LessThan;

    private static bool IsIncrease(TargetKind kind) => kind is TargetKind.Increment or TargetKind.Points;

    private static Outcome Level(TargetKind kind, decimal wanted, Reading? wholeBase)
    {
        if (wholeBase is not { } reading)
        {
            return wanted;
        }

        return (reading.AsBase, kind) switch
        {
            ({ HasValue: false } none, _) => none,
            ({ Value: 0 }, TargetKind.Growth) => Reason.ZeroBase,
            ({ Value: < 0 }, TargetKind.Growth) => Reason.NegativeBase,
            (var before, TargetKind.Growth) => before.Value * (1 + wanted / 100),
            var (before, _) => before.Value + wanted,
        };
    }

    private static Outcome Achieved(Reading actual, Reading @base, decimal wanted) => (actual.Exact, @base.AsBase) switch
    {
        ({ HasValue: false } none, _) => none,
        (_, { HasValue: false } none) => none,
        _ when wanted == 0 => Reason.ZeroTarget,
        var (now, before) => (now.Value - before.Value) * 100 / wanted,
    };

    private static Outcome Against(Outcome actual, Outcome required, Formula? formula) => (actual, required, formula) switch
    {
        ({ HasValue: false }, _, _) => actual,
        (_, { HasValue: false }, _) => required,
        (_, { Value: 0 }, _) => Reason.ZeroTarget,
        (_, { Value: < 0 }, _) or ({ Value: <= 0 }, _, Measures.Formula.Inverse) => Reason.NotApplicable,
        (_, _, Measures.Formula.Inverse) => required.Value * 100 / actual.Value,
        (_, _, Measures.Formula.Mirror) => Math.Max(0, 200 - actual.Value * 100 / required.Value),
        _ => actual.Value * 100 / required.Value,
    };

    private static Outcome Difference(Outcome actual, Outcome required) =>
        actual.Reason ?? required.Reason ?? (Outcome)(actual.Value - required.Value);

    private static bool? Decide(Target target, Reading actual, Outcome required, decimal? high)
    {
        if (!required.HasValue || Extent.Of(actual) is not { } found)
        {
            return null;
        }

        var accepted = target.Promise is { Inside: true }
            ? new Extent(required.Value, false, high, false)
            : Extent.Of(target.Promise.Operator, required.Value);
        return accepted is { } asked ? found.Within(asked) : null;
    }
}
