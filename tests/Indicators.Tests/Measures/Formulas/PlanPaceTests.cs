using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using static Indicators.Tests.Measures.Formulas.PlanTarget;

namespace Indicators.Tests.Measures.Formulas;

public class PlanPaceTests
{
    private static readonly PlanTarget _yearlySeven = new(TargetKind.AverageGrowth, 7);
    private static readonly PlanTarget _seventeenLess = new(TargetKind.CumulativeChange, -17, Operator: TargetOperator.AtMost);

    [Fact]
    public void A_fall_of_4_87_after_three_of_five_years_is_26_8_percent_of_a_fall_of_17()
    {
        var pace = _seventeenLess.Pace("2023", Of(95.13m), Of(100));

        pace.TimeProgress.ShouldBe(60);
        pace.Ahead.Value.ToDecimal().ShouldBe(26.8m - 60, 0.05m);
    }

    public static TheoryData<string, decimal> OnTime => new()
    {
        { "2021", 107 },
        { "2023", 122.5043m },
        { "2025", 140.25517307m },
    };

    [Theory]
    [MemberData(nameof(OnTime))]
    public void Growth_at_the_yearly_rate_is_on_time(string asked, decimal actual)
    {
        _yearlySeven.Pace(asked, Of(actual), Of(100)).Ahead.Value.ToDecimal().ShouldBe(0, 0.00000001m);
        _yearlySeven.Pace(asked, Of(actual + 1), Of(100)).Ahead.Value.ShouldBeGreaterThan(0);
        _yearlySeven.Pace(asked, Of(actual - 1), Of(100)).Ahead.Value.ShouldBeLessThan(0);
    }

    [Fact]
    public void A_yearly_fall_is_on_time_like_a_yearly_growth()
    {
        var yearlyThreeLess = new PlanTarget(TargetKind.AverageGrowth, -3, Operator: TargetOperator.AtMost);

        yearlyThreeLess.Pace("2022", Of(94.09m), Of(100)).Ahead.Value.ToDecimal().ShouldBe(0, 0.00000001m);
        yearlyThreeLess.Pace("2022", Of(93), Of(100)).Ahead.Value.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Growth_under_a_ceiling_is_ahead_while_it_stays_below()
    {
        var ceiling = _yearlySeven with { Operator = TargetOperator.AtMost };

        ceiling.Pace("2021", Of(100), Of(100)).ShouldBe(new(20m, 20m));
        ceiling.Pace("2021", Of(114.49m), Of(100)).Ahead.Value.ToDecimal().ShouldBe(-20, 0.00000001m);
    }

    [Fact]
    public void A_stock_has_a_pace_in_every_month_but_a_flow_only_when_a_year_is_full()
    {
        (_yearlySeven with { Nature = Nature.Stock }).Pace("2021-06", Of(100), Of(100)).ShouldBe(new(10m, -10m));
        _yearlySeven.Pace("2021-H1", Of(107), Of(100)).ShouldBe(Pace.None(Reason.NotApplicable));
        (_yearlySeven with { Nature = Nature.Ratio }).Pace("2021-H1", Of(107), Of(100)).ShouldBe(Pace.None(Reason.NotApplicable));
    }

    [Fact]
    public void A_schedule_takes_the_place_of_even_months()
    {
        decimal[] late = [.. Enumerable.Range(1, 60).Select(month => month <= 12 ? 0m : (month - 12) * 100m / 48)];

        (_yearlySeven with { Schedule = late }).Pace("2021", Of(107), Of(100)).TimeProgress.ShouldBe(0);
    }

    [Theory]
    [InlineData(TargetKind.AverageGrowth, 0, 5, Reason.ZeroTarget)]
    [InlineData(TargetKind.CumulativeChange, 0, 5, Reason.ZeroTarget)]
    [InlineData(TargetKind.CumulativeChange, -100, 5, Reason.NotApplicable)]
    [InlineData(TargetKind.AverageGrowth, 7, 0, Reason.NotApplicable)]
    [InlineData(TargetKind.AverageGrowth, 7, -5, Reason.NotApplicable)]
    public void What_has_no_logarithm_has_no_pace_but_time_passes(TargetKind kind, decimal wanted, decimal actual, Reason reason)
    {
        var pace = new PlanTarget(kind, wanted, Operator: wanted < 0 ? TargetOperator.AtMost : TargetOperator.AtLeast)
            .Pace("2023", Of(actual), Of(100));

        pace.TimeProgress.ShouldBe(60);
        pace.Ahead.ShouldBe(reason);
    }
}
