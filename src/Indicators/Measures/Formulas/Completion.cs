using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Measures.Formulas;

/// <summary>An actual against its target 完成率. There are thousands of them, so each is small: what few ask for is worked out then.</summary>
/// <param name="Required">
/// The level to be reached, in the indicator's unit (share: percent; rank: a position): at the end of the target's period or,
/// for what holds at all times (growth, points, averageGrowth, share, rank), of the asked one. Rate and gap follow from it.
/// </param>
/// <param name="Rate">In percent, never capped; none where the target is met or not.</param>
public sealed record Completion(
    Indicator Indicator, Target Target, ComparisonPeriods Periods, Observation Actual, ValueOrReason Required, ValueOrReason Rate,
    RateRule Rule)
{
    private readonly Found? _base;

    /// <summary>What it is compared with; null for the kinds that have no base.</summary>
    public Observation? Base
    {
        get => _base?.Reading;
        init => _base = value is { } reading ? new(reading) : null;
    }

    /// <summary>Which changes of the region enter the level that is required, by the base that it stands on.</summary>
    public ObservationFlags RequiredFlags { get; private init; }

    public CompletionFormula<Evaluation> Numbers =>
        new(Actual.Exact, AsBase(Base, Periods), Target.ValueIn(Indicator.Unit), Required, Rate, Rule);

    /// <summary>How the rate is worked out, as rows name it; null where there is one way only.</summary>
    public RateFormula? Formula => Rule.Formula();

    /// <summary>Actual − required; of a fall that is to be kept small in points.</summary>
    public ValueOrReason Gap =>
        Rule is RateRule.KeptFall ? Numbers.Gap : CompletionFormula<Evaluation>.GapOf(Actual.Exact, Required);

    /// <summary>Null when the figures cannot decide it.</summary>
    public bool? Met => Decide();

    /// <summary>
    /// Under a ceiling of nothing, and of nothing used by the inverse, there is no rate but a met: it ranks level with the best rate or
    /// with the worst, and scores in full or not at all. Null for all others.
    /// </summary>
    public bool? MetWithoutRate => Rule is RateRule.Mirror or RateRule.Inverse && !Rate.HasValue && Required.HasValue
        && Actual.Exact.HasValue && (Required.Sign is 0 || (Required.Sign > 0 && Actual.Exact.Sign is 0)) ? Met : null;

    public ObservationFlags Flags =>
        (High is { } high && Actual.Exact.OrNull > high ? ObservationFlags.AboveRange : ObservationFlags.None)
        | RequiredFlags | ((Actual.Flags | (Base?.Flags ?? ObservationFlags.None)) & ObservationFlags.OfChanges);

    private Rational? High => Target.Terms.High is { } figure ? figure.In(Indicator.Unit) : null;

    /// <param name="formula">How a rate is to be read that has the choice; null for mirror and logarithmic.</param>
    public static Completion Of(
        Indicator indicator, Target target, ComparisonPeriods yardstick, in Observation actual, in Observation? @base,
        in Observation? wholeBase,
        RateFormula? formula)
    {
        var numbers = CompletionFormula<Evaluation>.Of(
            target.Key.Kind, actual.Exact, AsBase(@base, yardstick), AsBase(wholeBase, yardstick), target.ValueIn(indicator.Unit),
            yardstick.MonthsSinceBase, RateRules.Of(target, indicator.Direction, formula));
        return new(indicator, target, yardstick, actual, numbers.Required, numbers.Rate, numbers.Rule)
        {
            Base = @base,
            RequiredFlags = (wholeBase?.Flags ?? ObservationFlags.None) & ObservationFlags.OfChanges,
        };
    }

    /// <summary>不超过, 低于: less is better, as it is around a target (左右) of an indicator of which less is better.</summary>
    public static bool IsCeiling(Target target, Direction direction) => target.Terms.Operator switch
    {
        TargetOperator.AtMost or TargetOperator.LessThan => true,
        TargetOperator.AtLeast or TargetOperator.MoreThan => false,
        TargetOperator.About => direction is Direction.Lower,
    };

    private static ValueOrReason AsBase(in Observation? reading, ComparisonPeriods yardstick) =>
        reading?.AsBase ?? yardstick.WithoutBase;

    private bool? Decide()
    {
        if (!Required.HasValue || Actual.Value is not { } figure) return null;
        var accepted = Target.Terms is { Inside: true }
            ? new Interval(Required.Value, false, High, false)
            : Interval.Of(OperatorOf(Target), Required.Value);
        return accepted is not { } asked ? null
            : Actual.Bound == Bound.None ? asked.Contains(figure)
            : Interval.Of(Actual)?.Within(asked);
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
