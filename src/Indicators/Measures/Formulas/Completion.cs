using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Measures.Formulas;

/// <summary>How a rate is read where less is better: 2 − actual ÷ required with a floor of 0, or required ÷ actual.</summary>
public enum LowerIsBetterFormula : byte { Mirror, Inverse }

/// <summary>An actual against its target 完成率. There are thousands of them, so each is small: what few ask for is worked out then.</summary>
/// <param name="Required">
/// The level to be reached, in the indicator's unit (share: percent; rank: a position): at the end of the target's period or,
/// for what holds at all times (growth, points, averageGrowth, share, rank), of the asked one. Rate and gap follow from it.
/// </param>
/// <param name="Rate">In percent, never capped; a rank is met or not and has none.</param>
/// <param name="Formula">Named where less is better.</param>
public sealed record Completion(
    Indicator Indicator, Target Target, ComparisonPeriods Periods, Observation Actual, ValueOrReason Required, ValueOrReason Rate,
    LowerIsBetterFormula? Formula)
{
    private readonly Found? _base;

    /// <summary>What it is compared with; null for the kinds that have no base.</summary>
    public Observation? Base
    {
        get => _base?.Reading;
        init => _base = value is { } reading ? new(reading) : null;
    }

    public CompletionFormula<Evaluation> Numbers =>
        new(Actual.Exact, AsBase(Base), Target.ValueIn(Indicator.Unit), Required, Rate, Formula);

    /// <summary>Actual − required.</summary>
    public ValueOrReason Gap => Numbers.Gap;

    /// <summary>Null when the figures cannot decide it.</summary>
    public bool? Met => Decide();

    public ObservationFlags Flags => High is { } high && Actual.Exact.OrNull > high ? ObservationFlags.AboveRange : ObservationFlags.None;

    private Rational? High => Target.Terms.High is { } figure ? figure.In(Indicator.Unit) : null;

    public static Completion Of(
        Indicator indicator, Target target, ComparisonPeriods yardstick, in Observation actual, in Observation? @base,
        in Observation? wholeBase,
        LowerIsBetterFormula lessIsBetter)
    {
        var numbers = CompletionFormula<Evaluation>.Of(
            target.Key.Kind, actual.Exact, AsBase(@base), AsBase(wholeBase), target.ValueIn(indicator.Unit), yardstick.MonthsSinceBase,
            FormulaOf(target, lessIsBetter));
        return new(indicator, target, yardstick, actual, numbers.Required, numbers.Rate, numbers.Formula) { Base = @base };
    }

    /// <summary>How a rate against this target is read; null where more is better.</summary>
    public static LowerIsBetterFormula? FormulaOf(Target target, LowerIsBetterFormula lessIsBetter) =>
        IsCeiling(target) ? lessIsBetter : null;

    /// <summary>不超过, 低于: less is better.</summary>
    public static bool IsCeiling(Target target) => target.Terms.Operator is TargetOperator.AtMost or TargetOperator.LessThan;

    private static ValueOrReason AsBase(in Observation? reading) => reading?.AsBase ?? Reason.NoBase;

    private bool? Decide()
    {
        if (!Required.HasValue || Interval.Of(Actual) is not { } found)
        {
            return null;
        }

        var accepted = Target.Terms is { Inside: true }
            ? new Interval(Required.Value, false, High, false)
            : Interval.Of(OperatorOf(Target), Required.Value);
        return accepted is { } asked ? found.Within(asked) : null;
    }

    // 前三 is written as at least third, and means third or a smaller number.
    private static TargetOperator OperatorOf(Target target) => target.Key.Kind is not TargetKind.Rank
        ? target.Terms.Operator
        : target.Terms.Operator switch
        {
            TargetOperator.AtLeast or TargetOperator.AtMost => TargetOperator.AtMost,
            TargetOperator.MoreThan or TargetOperator.LessThan => TargetOperator.LessThan,
            TargetOperator.About => TargetOperator.About,
        };

    // Few have one.
    private sealed record Found(Observation Reading);
}
