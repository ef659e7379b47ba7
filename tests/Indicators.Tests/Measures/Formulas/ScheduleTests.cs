using Indicators.Measures.Formulas;
using Indicators.Periods;

namespace Indicators.Tests.Measures.Formulas;

public class ScheduleTests
{
    [Theory]
    [InlineData("10 40 100", ScheduleError.None)]
    [InlineData("0 0 100", ScheduleError.None)]
    [InlineData("100 100 100", ScheduleError.None)]
    [InlineData("40 100", ScheduleError.WrongLength)]
    [InlineData("10 20 40 100", ScheduleError.WrongLength)]
    [InlineData("", ScheduleError.WrongLength)]
    [InlineData("-0.01 40 100", ScheduleError.BelowZero)]
    [InlineData("40.01 40 100", ScheduleError.Falls)]
    [InlineData("10 100.01 100", ScheduleError.Falls)]
    [InlineData("10 40 99.99", ScheduleError.EndsBelowWhole)]
    [InlineData("10 40 100.01", ScheduleError.EndsAboveWhole)]
    public void A_schedule_of_a_quarter_rises_to_100_in_three_steps(string shares, ScheduleError fault) =>
        Schedule.ErrorOf([.. shares.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(decimal.Parse)], Period.OfQuarter(2020, 1))
            .ShouldBe(fault);
}
