using Indicators.Measures.Formulas;
using Indicators.Numbers;

namespace Indicators.Tests.Measures.Formulas;

public class AverageGrowthTests
{
    public static TheoryData<decimal, decimal, int, decimal> Averages => new()
    {
        { 100, 140.25517307m, 5, 7 },
        { 200, 50, 2, -50 },
        { 100, 0, 3, -100 },
        { 100, 100, 99, 0 },
    };

    [Theory]
    [MemberData(nameof(Averages))]
    public void The_average_over_years_is_geometric(decimal before, decimal now, int years, decimal rate) =>
        Growth(now, before, years).Rate.ShouldBe(rate);

    [Fact]
    public void Change_and_points_are_those_of_all_the_years()
    {
        var growth = GrowthResult.Of(Given.Actual(3.1m), Given.Actual(2.5m), ofRatio: true, years: 3);

        growth.Change.ShouldBe(0.6m);
        growth.Points.ShouldBe(0.6m);
    }

    [Fact]
    public void Over_one_year_it_is_the_growth_of_that_year() => Growth(4, 3, 1).Rate.ShouldBe((Rational)100 / 3);

    [Theory]
    [InlineData(0, 5, Reason.ZeroBase)]
    [InlineData(-1, 5, Reason.NegativeBase)]
    [InlineData(5, -1, Reason.Transition)]
    public void Where_a_sign_changes_there_is_no_average_rate(decimal before, decimal now, Reason reason) =>
        Growth(now, before, 3).Rate.ShouldBe(reason);

    [Fact]
    public void Two_years_of_minus_6_8_and_plus_18_3_average_5_0() =>
        TwoYearAverage.Of<Evaluation>(-6.8m, 18.3m).Result.Value.Round(1).ShouldBe(5.0m);

    [Fact]
    public void Two_rates_average_as_the_amounts_behind_them_grow()
    {
        var (first, second) = (Growth(90, 100, 1).Rate, Growth(135, 90, 1).Rate);

        TwoYearAverage.Of<Evaluation>(first, second).Result.Value.ToDecimal()
            .ShouldBe(Growth(135, 100, 2).Rate.Value.ToDecimal(), 0.0000000001m);
    }

    [Fact]
    public void A_missing_rate_leaves_no_average_and_says_which_reason()
    {
        TwoYearAverage.Of<Evaluation>(Reason.ZeroBase, Reason.NoBase).ShouldBe(Reason.ZeroBase);
        TwoYearAverage.Of<Evaluation>(5, Reason.NoBase).ShouldBe(Reason.NoBase);
    }

    [Fact]
    public void A_fall_ends_at_everything()
    {
        TwoYearAverage.Of<Evaluation>(-100, 18.3m).ShouldBe(-100);
        TwoYearAverage.Of<Evaluation>(-100.1m, 18.3m).ShouldBe(Reason.NotApplicable);
        TwoYearAverage.Of<Evaluation>(18.3m, -100.1m).ShouldBe(Reason.NotApplicable);
    }

    private static GrowthResult Growth(decimal now, decimal before, int years) =>
        GrowthResult.Of(Given.Actual(now), Given.Actual(before), ofRatio: false, years);
}
