using Indicators.Catalog;
using Indicators.Targets;

namespace Indicators.Measures;

/// <summary>How a rate is read where less is better: 2 − actual ÷ required with a floor of 0, or required ÷ actual.</summary>
public enum Formula { Mirror, Inverse }

/// <summary>An actual against its target 完成率.</summary>
/// <param name="Required">
/// The level to be reached, in the indicator's unit (share: percent; rank: a position): at the end of the target's period or,
/// for what holds at all times (growth, points, averageGrowth, share, rank), of the asked one. Rate and gap follow from it.
/// </param>
/// <param name="Rate">In percent, never capped; a rank is met or not and has none.</param>
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
        var kind = target.Key.Kind;
        var wanted = target.ValueIn(indicator.Unit);
        var required = RequiredLevel.Of(kind, wanted, yardstick, wholeBase);
        var formula = IsCeiling(target) && IsAgainstLevel(kind, wanted) ? lessIsBetter : (Formula?)null;
        var rate = kind switch
        {
            TargetKind.Increment or TargetKind.Points => Achieved(actual, @base!.Value, wanted),
            TargetKind.CumulativeChange when wanted < 0 => Achieved(actual, @base!.Value, required.Minus(@base.Value.Exact)),
            TargetKind.Rank => actual.Exact.Reason ?? Reason.NotApplicable,
            _ => Against(actual.Exact, required, formula),
        };
        var gap = actual.Exact.Minus(required);
        var high = target.Promise.High is { } figure ? figure.In(indicator.Unit) : (decimal?)null;
        var above = high is { } && actual.Exact.OrNull > high ? Flags.AboveRange : Flags.None;
        return new(target, yardstick, actual, @base, required, rate, gap, Decide(target, actual, required, high), formula, above);
    }

    /// <summary>不超过, 低于: less is better.</summary>
    public static bool IsCeiling(Target target) => target.Promise.Operator is Operator.AtMost or Operator.LessThan;

    // The others are judged by what changed, or by place.
    private static bool IsAgainstLevel(TargetKind kind, decimal wanted) => kind switch
    {
        TargetKind.Increment or TargetKind.Points or TargetKind.Rank => false,
        TargetKind.CumulativeChange => wanted >= 0,
        _ => true,
    };

    private static Outcome Achieved(Reading actual, Reading @base, Outcome wanted) => (actual.Exact, @base.AsBase, wanted) switch
    {
        ({ HasValue: false } none, _, _) => none,
        (_, { HasValue: false } none, _) => none,
        (_, _, { HasValue: false } none) => none,
        (_, _, { Value: 0 }) => Reason.ZeroTarget,
        var (now, before, change) => (now.Value - before.Value) * 100 / change.Value,
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

    private static bool? Decide(Target target, Reading actual, Outcome required, decimal? high)
    {
        if (!required.HasValue || Extent.Of(actual) is not { } found)
        {
            return null;
        }

        var accepted = target.Promise is { Inside: true }
            ? new Extent(required.Value, false, high, false)
            : Extent.Of(OperatorOf(target), required.Value);
        return accepted is { } asked ? found.Within(asked) : null;
    }

    // 前三 is written as at least third, and means third or a smaller number.
    private static Operator OperatorOf(Target target) => (target.Key.Kind, target.Promise.Operator) switch
    {
        (TargetKind.Rank, Operator.AtLeast) => Operator.AtMost,
        (TargetKind.Rank, Operator.MoreThan) => Operator.LessThan,
        var (_, asWritten) => asWritten,
    };
}
