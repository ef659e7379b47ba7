using Indicators.Periods;

namespace Indicators.Tests.Periods;

public class PeriodFaultTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\u3000")]
    [InlineData(null)]
    public void Nothing_is_empty(string? text) => Fault(text).ShouldBe(PeriodError.Empty);

    [Theory]
    [InlineData("202005")]
    [InlineData("20205")]
    [InlineData("20")]
    [InlineData("2020-5")]
    [InlineData("2020-")]
    [InlineData("2020-H")]
    [InlineData("2020-W05")]
    [InlineData("2020-005")]
    [InlineData("20 20")]
    [InlineData("2020 05")]
    [InlineData("2020 5月")]
    [InlineData("2020..")]
    [InlineData("..2020")]
    [InlineData("2020..2021..2022")]
    [InlineData("2020-01-01/P")]
    [InlineData("2020-01-01/P5")]
    [InlineData("2020-01-01/P5D")]
    [InlineData("2020-01-01/PT5M")]
    [InlineData("2020-01-01/P1Y2Y")]
    [InlineData("2020-01-01/P5M2020")]
    [InlineData("latest")]
    [InlineData("今年")]
    [InlineData("1-5月")]
    [InlineData("2020年1-5")]
    [InlineData("2020年5")]
    [InlineData("2020年第5月")]
    [InlineData("2020年初")]
    [InlineData("2021.1.15")]
    [InlineData("二〇二年")]
    [InlineData("2020年末末")]
    [InlineData("2020年1月-3季度")]
    [InlineData("2020年1-5月以来")]
    [InlineData("2020上半年")]
    [InlineData("十五")]
    [InlineData("十十四五")]
    [InlineData("累计")]
    [InlineData("-2020")]
    [InlineData("+2020")]
    [InlineData("2020-01\u0000")]
    public void What_is_no_form_of_ours_is_unknown(string text) => Fault(text).ShouldBe(PeriodError.UnknownForm);

    [Theory]
    [InlineData("2020年5月累计")]
    [InlineData("2020年二季度累计")]
    [InlineData("2020年累计")]
    public void A_running_total_that_does_not_say_its_span_is_not_guessed(string text) => Fault(text).ShouldBe(PeriodError.UnknownForm);

    [Theory]
    [InlineData("1899")]
    [InlineData("2200")]
    [InlineData("0000")]
    [InlineData("9999-12")]
    [InlineData("1899年")]
    [InlineData("2200年1-5月")]
    [InlineData("2199..2200")]
    [InlineData("2199-12/P2M")]
    [InlineData("2199-12/P9999Y")]
    [InlineData("2198-2200年")]
    public void Years_run_from_1900_to_2199(string text) => Fault(text).ShouldBe(PeriodError.YearOutOfRange);

    [Theory]
    [InlineData("2020-00")]
    [InlineData("2020-13")]
    [InlineData("2020-M00")]
    [InlineData("2020-M13")]
    [InlineData("2020-01..2020-13")]
    [InlineData("2020年0月")]
    [InlineData("2020年13月")]
    [InlineData("2020年1-13月")]
    [InlineData("2020年前13个月")]
    public void Months_run_from_1_to_12(string text) => Fault(text).ShouldBe(PeriodError.MonthOutOfRange);

    [Theory]
    [InlineData("2020-H0")]
    [InlineData("2020-H3")]
    [InlineData("2020-Q0")]
    [InlineData("2020-Q5")]
    [InlineData("2020-A2")]
    [InlineData("2020-T4")]
    [InlineData("2020年五季度")]
    [InlineData("2020年前5季度")]
    public void A_part_that_no_year_has_is_out_of_range(string text) => Fault(text).ShouldBe(PeriodError.PartOutOfRange);

    [Theory]
    [InlineData("2020-01-02/P5M")]
    [InlineData("2020-01-01/2020-05-30")]
    [InlineData("2020-01-01/2019-02-29")]
    [InlineData("2020-01-01/2020-06-01")]
    [InlineData("2020-01-01")]
    [InlineData("2020-01-15")]
    public void Days_that_are_no_edge_of_a_month_are_refused(string text) => Fault(text).ShouldBe(PeriodError.NotWholeMonths);

    [Theory]
    [InlineData("2020-05..2020-04")]
    [InlineData("2021..2020")]
    [InlineData("2020-01-01/P0M")]
    [InlineData("2020年5-1月")]
    [InlineData("2025-2021年")]
    [InlineData("2020年11月-2020年2月")]
    public void An_end_before_the_start_is_refused(string text) => Fault(text).ShouldBe(PeriodError.EndBeforeStart);

    [Theory]
    [InlineData("2020-B1", PeriodError.BimesterOrHalf, "2020-01..2020-02", "2020-H1")]
    [InlineData("2020B2", PeriodError.BimesterOrHalf, "2020-03..2020-04", "2020-H2")]
    [InlineData("2019-2020", PeriodError.SchoolYearOrYears, "2019-09..2020-08", "2019..2020")]
    [InlineData("2019/2020", PeriodError.SchoolYearOrYears, "2019-09..2020-08", "2019..2020")]
    [InlineData("２０１９—２０２０", PeriodError.SchoolYearOrYears, "2024-09..2025-08", "2024..2025")]
    [InlineData("21年", PeriodError.YearOfTwoDigits, "2021年", "1921年")]
    [InlineData("21年1-5月", PeriodError.YearOfTwoDigits, "2021年1-5月", "1921年1-5月")]
    public void What_can_be_read_in_two_ways_is_refused_with_both(string text, PeriodError fault, string first, string second)
    {
        Fault(text).ShouldBe(fault);
        PeriodSuggestion.For(text, fault).ShouldBe([first, second]);
    }

    [Theory]
    [InlineData("2020-5", "2020", "2020-05", "2020年1-5月")]
    [InlineData("Q3 2021", "2021", "2021-05", "2021年1-5月")]
    [InlineData("1899", "2024", "2024-05", "2024年1-5月")]
    [InlineData("", "2024", "2024-05", "2024年1-5月")]
    public void What_is_not_understood_is_told_three_forms_that_are(string text, params string[] forms)
    {
        PeriodSuggestion.For(text, Fault(text)).ShouldBe(forms);
        foreach (var form in forms) Fault(form).ShouldBe(PeriodError.None);
    }

    [Fact]
    public void The_longest_span_that_is_read_has_1023_months()
    {
        Fault("1900-01/P1023M").ShouldBe(PeriodError.None);
        Fault("1900-01/P1024M").ShouldBe(PeriodError.TooLong);
    }

    [Fact]
    public void A_text_of_any_length_is_answered() => Fault(new string('2', 1_000_000)).ShouldBe(PeriodError.UnknownForm);

    private static PeriodError Fault(string? text)
    {
        var read = Period.TryRead(text, out var period, out var fault);
        read.ShouldBe(fault is PeriodError.None);
        if (!read) period.ShouldBe(default);
        return fault;
    }
}
