using Indicators.Periods;

namespace Indicators.Tests.Periods;

public class PeriodTests
{
    private const int January1900 = 1900 * 12;
    private const int December2199 = 2199 * 12 + 11;

    [Fact]
    public void The_first_and_the_last_legal_month_are_periods()
    {
        new Period(January1900, 1).ToString().ShouldBe("1900-01");
        new Period(December2199, 1).ToString().ShouldBe("2199-12");
    }

    [Theory]
    [InlineData(11, 1)]
    [InlineData(9998 * 12, 1)]
    [InlineData(9998 * 12 - 1, 2)]
    [InlineData(January1900, 0)]
    [InlineData(January1900, -1)]
    [InlineData(January1900, Period.MaxMonths + 1)]
    [InlineData(int.MaxValue, 1)]
    [InlineData(int.MinValue, 1)]
    [InlineData(January1900, int.MaxValue)]
    public void Outside_of_the_calendar_there_is_no_period(int first, int months) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Period(first, months));

    [Fact]
    public void The_longest_period_has_1023_months() =>
        new Period(January1900, 1023).ToString().ShouldBe("1900-01..1985-03");

    [Fact]
    public void A_period_may_end_with_the_last_legal_month() =>
        Period.Between(December2199 - 1022, December2199 + 1).EndDate.ShouldBe(new(2199, 12, 31));

    [Fact]
    public void Between_needs_an_end_after_its_start()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Period.Between(January1900, January1900));
        Period.Between(January1900, January1900 + 1).Months.ShouldBe(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void A_year_has_quarters_one_to_four(int quarter) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Period.OfQuarter(2020, quarter));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_year_has_two_halves(int half) => Should.Throw<ArgumentOutOfRangeException>(() => Period.OfHalf(2020, half));

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void A_year_has_twelve_months(int month) => Should.Throw<ArgumentOutOfRangeException>(() => Period.OfMonth(2020, month));

    [Fact]
    public void Parts_of_a_year_lie_where_they_should()
    {
        Period.OfYear(2020).ShouldBe(new Period(2020 * 12, 12));
        Period.OfHalf(2020, 1).ShouldBe(new Period(2020 * 12, 6));
        Period.OfHalf(2020, 2).ShouldBe(new Period(2020 * 12 + 6, 6));
        Period.OfQuarter(2020, 1).ShouldBe(new Period(2020 * 12, 3));
        Period.OfQuarter(2020, 4).ShouldBe(new Period(2020 * 12 + 9, 3));
        Period.OfMonth(2020, 1).ShouldBe(new Period(2020 * 12, 1));
        Period.OfMonth(2020, 12).ShouldBe(new Period(2020 * 12 + 11, 1));
    }

    [Fact]
    public void The_key_is_the_first_month_and_ten_bits_of_length()
    {
        Period.OfYear(2020).Key.ShouldBe((2020 * 12 << 10) + 12);
        Period.FromKey((2020 * 12 << 10) + 12).ShouldBe(Period.OfYear(2020));
        Should.Throw<ArgumentOutOfRangeException>(() => Period.FromKey(0));
    }

    [Fact]
    public void A_leap_February_ends_on_the_29th()
    {
        Period.OfMonth(2020, 2).EndDate.ShouldBe(new(2020, 2, 29));
        Period.OfMonth(2100, 2).EndDate.ShouldBe(new(2100, 2, 28));
        Period.OfMonth(2020, 2).Start.ShouldBe(new(2020, 2, 1));
    }

    [Fact]
    public void Periods_are_ordered_by_start_then_length()
    {
        Period[] periods = [Period.OfHalf(2020, 2), Period.OfYear(2020), Period.OfMonth(2020, 1), Period.OfQuarter(2020, 1)];
        periods.Order().Select(p => p.ToString()).ShouldBe(["2020-01", "2020-Q1", "2020", "2020-H2"]);
        (Period.OfMonth(2020, 1) < Period.OfYear(2020)).ShouldBeTrue();
    }
}
