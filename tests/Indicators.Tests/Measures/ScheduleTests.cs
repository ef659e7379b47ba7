using Indicators.Measures;
using Indicators.Periods;

namespace Indicators.Tests.Measures;

public class ScheduleTests
{
    [Theory]
    [InlineData("10 40 100", ScheduleFault.None)]
    [InlineData("0 0 100", ScheduleFault.None)]
    [InlineData("100 100 100", ScheduleFault.None)]
    [InlineData("40 100", ScheduleFault.WrongLength)]
    [InlineData("10 20 40 100", ScheduleFault.WrongLength)]
    [InlineData("", ScheduleFault.WrongLength)]
    [InlineData("-0.01 40 100", ScheduleFault.BelowZero)]
    [InlineData("40.01 40 100", ScheduleFault.Falls)]
    [InlineData("10 100.01 100", ScheduleFault.Falls)]
    [InlineData("10 40 99.99", ScheduleFault.EndsBelowWhole)]
    [InlineData("10 40 100.01", ScheduleFault.EndsAboveWhole)]
    public void A_schedule_of_a_quarter_rises_to_100_in_three_steps(string shares, ScheduleFault fault) =>
        Schedule.FaultOf([.. shares.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(decimal.Parse)], Period.OfQuarter(2020, 1))
            .ShouldBe(fault);
}
