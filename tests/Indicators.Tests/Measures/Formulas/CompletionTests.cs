using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Tests.Measures.Formulas;

public class CompletionTests
{
    [Fact]
    public void Completion_is_the_actual_over_the_required_level()
    {
        var completion = Given.Actual(30.13m).Against(Given.Level(50));

        completion.Required.ShouldBe(50m);
        completion.Rate.ShouldBe(60.26m);
        completion.Numbers.Used.ShouldBe(60.26m);
        completion.Gap.ShouldBe(-19.87m);
        completion.Met.ShouldBe(false);
        completion.Formula.ShouldBeNull();
    }

    [Fact]
    public void Completion_is_never_capped()
    {
        Given.Actual(135).Against(Given.Level(100)).Rate.ShouldBe(135m);
        Given.Actual(-5).Against(Given.Level(100)).Rate.ShouldBe(-5m);
    }

    public static TheoryData<RateFormula, decimal> Formulas => new()
    {
        { RateFormula.Mirror, 70 },
        { RateFormula.Inverse, 76.92m },
    };

    [Theory]
    [MemberData(nameof(Formulas))]
    public void Of_130_against_at_most_100_the_rate_names_its_formula(RateFormula formula, decimal rate)
    {
        var completion = Given.Actual(130).Against(Given.Level(100, TargetOperator.AtMost), formula: formula);

        completion.Formula.ShouldBe(formula);
        completion.Rate.Value.ToDecimal().ShouldBe(rate, 0.005m);
        completion.Numbers.Used.ShouldBe(130m);
        completion.Gap.ShouldBe(30m);
        completion.Met.ShouldBe(false);
    }

    [Theory]
    [InlineData(0, 200)]
    [InlineData(100, 100)]
    [InlineData(200, 0)]
    [InlineData(201, 0)]
    public void The_mirror_has_a_floor_of_zero(decimal actual, decimal rate)
    {
        Given.Actual(actual).Against(Given.Level(100, TargetOperator.AtMost)).Rate.ShouldBe(rate);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void The_inverse_of_nothing_is_not_applicable_but_met(decimal actual)
    {
        var completion = Given.Actual(actual).Against(Given.Level(100, TargetOperator.LessThan), formula: RateFormula.Inverse);

        completion.Rate.ShouldBe(Reason.NotApplicable);
        completion.Met.ShouldBe(true);
        completion.MetWithoutRate.ShouldBe(actual == 0 ? true : null);
    }

    [Theory]
    [InlineData(TargetOperator.AtLeast, RateFormula.Mirror, 5, true, null)]
    [InlineData(TargetOperator.AtMost, RateFormula.Mirror, 5, false, false)]
    [InlineData(TargetOperator.AtMost, RateFormula.Mirror, 0, true, true)]
    [InlineData(TargetOperator.LessThan, RateFormula.Mirror, 0, false, false)]
    [InlineData(TargetOperator.AtMost, RateFormula.Inverse, 0, true, true)]
    public void A_target_of_zero_has_no_rate_but_is_met_or_not_and_a_ceiling_ranks_by_that(
        TargetOperator @operator, RateFormula formula, decimal actual, bool met, bool? ranksBy)
    {
        var completion = Given.Actual(actual).Against(Given.Level(0, @operator), formula: formula);

        completion.Rate.ShouldBe(Reason.ZeroTarget);
        completion.Gap.ShouldBe(actual);
        completion.Met.ShouldBe(met);
        completion.MetWithoutRate.ShouldBe(ranksBy);
    }

    [Fact]
    public void What_has_a_rate_or_cannot_be_decided_ranks_by_no_met()
    {
        Given.Actual(0).Against(Given.Level(100, TargetOperator.AtMost)).MetWithoutRate.ShouldBeNull();
        Given.Missing.Against(Given.Level(0, TargetOperator.AtMost)).MetWithoutRate.ShouldBeNull();
        Given.Actual(0, Bound.MoreThan).Against(Given.Level(0, TargetOperator.AtMost)).MetWithoutRate.ShouldBeNull();
        Given.Actual(-3).Against(Given.Level(-5, TargetOperator.AtMost)).MetWithoutRate.ShouldBeNull();
    }

    [Fact]
    public void A_level_below_zero_has_a_gap_but_no_rate()
    {
        var completion = Given.Actual(-3).Against(Given.Level(-5));

        completion.Rate.ShouldBe(Reason.NotApplicable);
        completion.Gap.ShouldBe(2m);
        completion.Met.ShouldBe(true);
    }

    [Theory]
    [InlineData(9, false, false, ObservationFlags.None)]
    [InlineData(10, false, true, ObservationFlags.None)]
    [InlineData(15, false, true, ObservationFlags.None)]
    [InlineData(16, false, true, ObservationFlags.AboveRange)]
    [InlineData(9, true, false, ObservationFlags.None)]
    [InlineData(10, true, true, ObservationFlags.None)]
    [InlineData(15, true, true, ObservationFlags.None)]
    [InlineData(16, true, false, ObservationFlags.AboveRange)]
    public void Above_a_range_is_met_and_flagged_unless_both_ends_bind(decimal actual, bool inside, bool met, ObservationFlags flags)
    {
        var completion = Given.Actual(actual).Against(Given.Target(TargetKind.Range, 10, high: 15, inside: inside));

        completion.Required.ShouldBe(10m);
        completion.Met.ShouldBe(met);
        completion.Flags.ShouldBe(flags);
    }

    [Theory]
    [InlineData(Bound.MoreThan, true)]
    [InlineData(Bound.LessThan, null)]
    [InlineData(Bound.About, null)]
    public void A_bound_may_decide_whether_it_is_met_but_has_no_rate(Bound bound, bool? met)
    {
        var completion = Given.Actual(300, bound).Against(Given.Level(248));

        completion.Met.ShouldBe(met);
        completion.Rate.ShouldBe(Reason.BoundOnly);
        completion.Gap.ShouldBe(Reason.BoundOnly);
    }

    [Fact]
    public void Without_an_actual_there_is_a_required_level_and_a_reason()
    {
        var completion = Given.Missing.Against(Given.Level(248));

        completion.Required.ShouldBe(248m);
        completion.Rate.ShouldBe(Reason.NotReported);
        completion.Gap.ShouldBe(Reason.NotReported);
        completion.Met.ShouldBeNull();
    }

    [Fact]
    public void A_growth_target_stands_on_its_base()
    {
        var completion = Given.Actual(9285).Against(Given.Target(TargetKind.Growth, 50), Given.Actual(6190));

        completion.Required.ShouldBe(9285m);
        completion.Rate.ShouldBe(100m);
        completion.Met.ShouldBe(true);
    }

    [Theory]
    [InlineData(0, Reason.ZeroBase)]
    [InlineData(-1, Reason.NegativeBase)]
    public void A_growth_target_on_a_base_of_zero_or_below_requires_nothing(decimal @base, Reason reason)
    {
        var completion = Given.Actual(5).Against(Given.Target(TargetKind.Growth, 10), Given.Actual(@base));

        completion.Required.ShouldBe(reason);
        completion.Rate.ShouldBe(reason);
        completion.Gap.ShouldBe(reason);
        completion.Met.ShouldBeNull();
    }

    [Fact]
    public void A_huge_growth_of_the_largest_base_is_still_a_number()
    {
        var completion = Given.Actual(1).Against(Given.Target(TargetKind.Growth, 999_999_999_999m), Given.Actual(999_999_999_999_999m));

        completion.Required.ShouldBe(999_999_999_999_999m * 10_000_000_000.99m);
    }

    [Theory]
    [InlineData(TargetKind.Growth)]
    [InlineData(TargetKind.Points)]
    [InlineData(TargetKind.Increment)]
    public void A_target_that_needs_a_base_has_a_reason_without_one(TargetKind kind)
    {
        var completion = Given.Actual(5).Against(Given.Target(kind, 10), Given.Missing);

        completion.Required.ShouldBe(Reason.NoBase);
        completion.Rate.ShouldBe(Reason.NoBase);
        completion.Met.ShouldBeNull();
    }

    [Fact]
    public void Points_are_the_achieved_increase_over_the_wanted_one()
    {
        var completion = Given.Actual(2.6m).Against(Given.Target(TargetKind.Points, 0.5m), Given.Actual(2.2m));

        completion.Required.ShouldBe(2.7m);
        completion.Rate.ShouldBe(80m);
        completion.Gap.ShouldBe(-0.1m);
    }

    [Fact]
    public void An_increment_of_a_stock_stands_on_the_stock_before_the_period()
    {
        var completion = Given.Actual(314).Against(Given.Target(TargetKind.Increment, 70), Given.Actual(248));

        completion.Required.ShouldBe(318m);
        completion.Rate.Value.ToDecimal().ShouldBe(94.29m, 0.01m);
        completion.Met.ShouldBe(false);
    }

    [Fact]
    public void An_increment_of_a_flow_compares_the_running_total_but_requires_on_the_whole_base()
    {
        var completion = Given.Actual(60).Against(
            Given.Target(TargetKind.Increment, 40), @base: Given.Actual(50), wholeBase: Given.Actual(100));

        completion.Required.ShouldBe(140m);
        completion.Rate.ShouldBe(25m);
        completion.Gap.ShouldBe(-80m);
    }

    [Fact]
    public void An_increment_of_zero_has_no_rate()
    {
        Given.Actual(5).Against(Given.Target(TargetKind.Increment, 0), Given.Actual(5)).Rate.ShouldBe(Reason.ZeroTarget);
    }

    [Theory]
    [InlineData(TargetOperator.AtLeast, RateFormula.Mirror, 1)]
    [InlineData(TargetOperator.AtMost, RateFormula.Mirror, -1)]
    [InlineData(TargetOperator.AtMost, RateFormula.Inverse, -1)]
    public void Completion_is_monotone_in_the_actual(TargetOperator @operator, RateFormula formula, int direction)
    {
        var random = new Random(7);
        for (var draw = 0; draw < 500; draw++)
        {
            var target = Given.Level(random.Next(1, 1_000_000) / 1000m, @operator);
            var (less, more) = (random.Next(1, 5000), random.Next(1, 500));

            var first = Given.Actual(less).Against(target, formula: formula);
            var second = Given.Actual(less + more).Against(target, formula: formula);

            (direction * (second.Rate.Value - first.Rate.Value)).ShouldBeGreaterThanOrEqualTo(0);
            second.Gap.Value.ShouldBeGreaterThan(first.Gap.Value);
            first.Met.ShouldBe(first.Rate.Value >= 100);
        }
    }
}
