using Indicators.Catalogue;
using Indicators.Periods;

namespace Indicators.Tests.Catalogue;

public sealed class ReportingCalendarTests
{
    [Theory]
    [InlineData("2026-04", 10, 1, "2026-05-12", "a Sunday, then a holiday")]
    [InlineData("2026-05", 20, 1, "2026-06-20", "a Saturday that is worked on")]
    [InlineData("2026-01", 31, 1, "2026-03-02", "the last of February is a Saturday")]
    [InlineData("2026-12", 10, 1, "2027-01-11", "a Sunday of the next year")]
    [InlineData("2026-Q1", 15, 0, "2026-03-16", "within the period's last month, a Sunday")]
    [InlineData("2026", 1, 14, "2028-02-01", "more than a year after")]
    public void A_period_is_due_on_a_day_that_is_worked_on(string period, int day, int months, string due, string why)
    {
        Period.TryRead(period, out var read, out _).ShouldBeTrue();
        var rule = new ReportingRule(read.Frequency!.Value, day, months);
        var calendar = new ReportingCalendar
        {
            Code = "monthly",
            Name = "月报",
            Rules = [rule],
            Holidays = [new(2026, 5, 11)],
            Workdays = [new(2026, 6, 20)],
        };

        calendar.DueDay(rule, read).ShouldBe(DateOnly.Parse(due), why);
    }

    [Theory]
    [InlineData(Frequency.Month, null, null, "2026-01", true)]
    [InlineData(Frequency.Month, "gdp", null, "2026-01", true)]
    [InlineData(Frequency.Month, "other", null, "2026-01", false)]
    [InlineData(Frequency.Month, null, RegionLevel.County, "2026-01", true)]
    [InlineData(Frequency.Month, null, RegionLevel.Province, "2026-01", false)]
    [InlineData(Frequency.Month, null, null, "2026-Q1", false)]
    [InlineData(Frequency.Ytd, null, null, "2026-01..2026-05", true)]
    [InlineData(Frequency.Ytd, null, null, "2026-Q2", false)]
    public void A_rule_is_for_an_indicator_a_level_and_a_frequency(
        Frequency frequency, string? indicator, RegionLevel? level, string period, bool covers)
    {
        Period.TryRead(period, out var read, out _).ShouldBeTrue();
        new ReportingRule(frequency, 10, Indicator: indicator, Level: level).Covers("gdp", RegionLevel.County, read).ShouldBe(covers);
    }
}
