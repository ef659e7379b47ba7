using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Tests.Measures.Formulas;

public class GrowthTests
{
    [Fact]
    public void Growth_is_the_change_over_the_base_in_percent()
    {
        var growth = GrowthResult.Of(Given.Actual(6190), Given.Actual(4528), ofRatio: false);

        growth.Change.ShouldBe(1662m);
        growth.Rate.Value.ToDecimal().ShouldBe(36.70m, 0.01m);
        growth.Points.ShouldBeNull();
        growth.Ranked.ShouldBe(growth.Rate);
        growth.Transition.ShouldBeNull();
        growth.Flags.ShouldBe(ObservationFlags.None);
    }

    public static TheoryData<decimal, decimal, decimal> Rates => new()
    {
        { 5.5m, 1, 450 },
        { 4.8m, 1, 380 },
        { 0, 8, -100 },
        { 8, 8, 0 },
        { 0.000001m, 0.000002m, -50 },
    };

    [Theory]
    [MemberData(nameof(Rates))]
    public void From_above_zero_to_zero_or_above_there_is_a_rate(decimal value, decimal @base, decimal rate)
    {
        GrowthResult.Of(Given.Actual(value), Given.Actual(@base), ofRatio: false).Rate.ShouldBe(rate);
    }

    [Theory]
    [InlineData(10, -5, GrowthTransition.TurnedPositive)]
    [InlineData(-5, 10, GrowthTransition.TurnedNegative)]
    [InlineData(-3, -5, GrowthTransition.LossNarrowed)]
    [InlineData(0, -5, GrowthTransition.LossNarrowed)]
    [InlineData(-7, -5, GrowthTransition.LossWidened)]
    [InlineData(-5, -5, GrowthTransition.Unchanged)]
    [InlineData(0, 0, GrowthTransition.Unchanged)]
    [InlineData(7, 0, null)]
    [InlineData(0, 10, null)]
    [InlineData(10, 10, null)]
    public void Where_a_rate_would_mislead_the_transition_is_said(decimal value, decimal @base, GrowthTransition? transition)
    {
        GrowthResult.Of(Given.Actual(value), Given.Actual(@base), ofRatio: false).Transition.ShouldBe(transition);
    }

    public static TheoryData<decimal, decimal, Reason> Passages => new()
    {
        { 3, 0, Reason.ZeroBase },
        { 3, -0.000001m, Reason.NegativeBase },
        { -0.000001m, 3, Reason.Transition },
        { -0.000001m, 0.000001m, Reason.Transition },
    };

    [Theory]
    [MemberData(nameof(Passages))]
    public void From_or_to_below_zero_there_is_a_change_but_no_rate(decimal value, decimal @base, Reason reason)
    {
        var growth = GrowthResult.Of(Given.Actual(value), Given.Actual(@base), ofRatio: false);

        growth.Rate.ShouldBe(reason);
        growth.Change.ShouldBe(value - @base);
    }

    [Fact]
    public void A_ratio_that_falls_below_zero_has_points_and_a_place_by_them()
    {
        var growth = GrowthResult.Of(Given.Actual(-1), Given.Actual(2), ofRatio: true);

        growth.Rate.ShouldBe(Reason.Transition);
        growth.Ranked.ShouldBe(-3);
    }

    [Fact]
    public void A_ratio_grows_by_points_and_is_ranked_by_them()
    {
        var growth = GrowthResult.Of(Given.Actual(2.4m), Given.Actual(2m), ofRatio: true);

        growth.Points.ShouldBe((ValueOrReason)0.4m);
        growth.Ranked.ShouldBe(0.4m);
        growth.Rate.ShouldBe(20m);
    }

    [Fact]
    public void A_ratio_has_points_even_on_a_base_of_zero()
    {
        GrowthResult.Of(Given.Actual(0.5m), Given.Actual(0), ofRatio: true).Ranked.ShouldBe(0.5m);
    }

    [Fact]
    public void A_county_without_a_base_has_a_reason_not_a_rate()
    {
        var growth = GrowthResult.Of(Given.Actual(3), Given.Missing, ofRatio: true);

        growth.Change.ShouldBe(Reason.NoBase);
        growth.Rate.ShouldBe(Reason.NoBase);
        growth.Ranked.ShouldBe(Reason.NoBase);
        growth.Transition.ShouldBeNull();
    }

    [Fact]
    public void A_figure_that_is_missing_itself_is_not_reported_whatever_its_base()
    {
        GrowthResult.Of(Given.Missing, Given.Missing, ofRatio: false).Rate.ShouldBe(Reason.NotReported);
    }

    [Theory]
    [InlineData(Bound.MoreThan, Bound.None)]
    [InlineData(Bound.None, Bound.About)]
    public void A_bound_on_either_side_has_no_rate(Bound value, Bound @base)
    {
        GrowthResult.Of(Given.Actual(3, value), Given.Actual(2, @base), ofRatio: false).Rate.ShouldBe(Reason.BoundOnly);
    }

    [Fact]
    public void A_base_of_another_definition_is_not_comparable()
    {
        GrowthResult.Of(Given.Actual(3), Observation.Missing(Reason.NotComparable), ofRatio: false).Rate.ShouldBe(Reason.NotComparable);
    }

    [Fact]
    public void A_mix_of_statuses_is_flagged()
    {
        GrowthResult.Of(Given.Actual(3, status: ObservationStatus.Provisional), Given.Actual(2), ofRatio: false).Flags
            .ShouldBe(ObservationFlags.MixedStatus);
    }
}
