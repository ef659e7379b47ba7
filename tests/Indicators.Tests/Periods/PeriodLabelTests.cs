using Indicators.Periods;

namespace Indicators.Tests.Periods;

public class PeriodLabelTests
{
    [Theory]
    [InlineData("2020", "2020年", "2020")]
    [InlineData("2020-H1", "2020年上半年", "first half of 2020")]
    [InlineData("2020-H2", "2020年下半年", "second half of 2020")]
    [InlineData("2020-Q2", "2020年二季度", "Q2 2020")]
    [InlineData("2020-Q4", "2020年四季度", "Q4 2020")]
    [InlineData("2020-05", "2020年5月", "May 2020")]
    [InlineData("2020-01..2020-11", "2020年1-11月", "January-November 2020")]
    [InlineData("2020-01..2020-09", "2020年前三季度", "January-September 2020")]
    [InlineData("2020-04..2020-12", "2020年4-12月", "April-December 2020")]
    [InlineData("2021-01..2025-12", "2021-2025年", "2021-2025")]
    [InlineData("2020-11..2021-02", "2020年11月-2021年2月", "November 2020-February 2021")]
    public void A_label_is_what_reports_print(string text, string chinese, string english)
    {
        Period.TryRead(text, out var period, out _).ShouldBeTrue();
        period.Label(Language.Chinese).ShouldBe(chinese);
        period.Label(Language.English).ShouldBe(english);
    }
}
