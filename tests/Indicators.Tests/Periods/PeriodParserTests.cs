using Indicators.Periods;

namespace Indicators.Tests.Periods;

public class PeriodReadingTests
{
    [Theory]
    [InlineData("2020", "2020")]
    [InlineData("2020-H1", "2020-H1")]
    [InlineData("2020-Q2", "2020-Q2")]
    [InlineData("2020-05", "2020-05")]
    [InlineData("2020-01..2020-11", "2020-01..2020-11")]
    [InlineData("2020-01..2020-03", "2020-Q1")]
    [InlineData("2020-01..2020-06", "2020-H1")]
    [InlineData("2020-01..2020-12", "2020")]
    [InlineData("2020-05..2020-05", "2020-05")]
    [InlineData("2021..2025", "2021-01..2025-12")]
    [InlineData("2021-2025", "2021-01..2025-12")]
    [InlineData("2020-Q1..2020-Q3", "2020-01..2020-09")]
    [InlineData("2020-01~2020-05", "2020-01..2020-05")]
    [InlineData("2020Q2", "2020-Q2")]
    [InlineData(" 2020-q2 ", "2020-Q2")]
    [InlineData("２０２０－０５", "2020-05")]
    public void Own_forms_answer_in_their_shortest(string text, string shortest) => Shortest(text).ShouldBe(shortest);

    [Theory]
    [InlineData("2020-A1", "2020")]
    [InlineData("2020-S1", "2020-H1")]
    [InlineData("2020-S2", "2020-H2")]
    [InlineData("2022A", "2022")]
    [InlineData("2022-A", "2022")]
    [InlineData("2022A..2024A", "2022-01..2024-12")]
    [InlineData("2020-T3", "2020-09..2020-12")]
    [InlineData("2020-Q4", "2020-Q4")]
    [InlineData("2020-M05", "2020-05")]
    [InlineData("2020-M12", "2020-12")]
    [InlineData("2020M5", "2020-05")]
    public void Sdmx_forms_are_read(string text, string shortest) => Shortest(text).ShouldBe(shortest);

    [Theory]
    [InlineData("2020-01-01/P5M", "2020-01..2020-05")]
    [InlineData("2020-01/P5M", "2020-01..2020-05")]
    [InlineData("2020-01-01T00:00:00/P5M", "2020-01..2020-05")]
    [InlineData("2020-01-01/P1Y", "2020")]
    [InlineData("2020-01-01/P1Y6M", "2020-01..2021-06")]
    [InlineData("2020-01-01/P0Y3M", "2020-Q1")]
    [InlineData("2021-01-01/P5Y", "2021-01..2025-12")]
    [InlineData("2020-01-01/2020-05-31", "2020-01..2020-05")]
    [InlineData("2020-01-01/2020-02-29", "2020-01..2020-02")]
    [InlineData("2020-01/2020-05", "2020-01..2020-05")]
    public void Iso_intervals_are_read(string text, string shortest) => Shortest(text).ShouldBe(shortest);

    [Theory]
    [InlineData("2021/06", "2021-06")]
    [InlineData("2021/6", "2021-06")]
    [InlineData("2021.06", "2021-06")]
    [InlineData("2021.1-6", "2021-H1")]
    [InlineData("2021．1—6", "2021-H1")]
    [InlineData("2021.11-2022.2", "2021-11..2022-02")]
    [InlineData("2021.1~2021.5", "2021-01..2021-05")]
    public void Forms_of_sheets_are_read(string text, string shortest) => Shortest(text).ShouldBe(shortest);

    [Theory]
    [InlineData("2020年末", "2020-12")]
    [InlineData("2020年底", "2020-12")]
    [InlineData("2020年6月末", "2020-06")]
    [InlineData("2020年上半年末", "2020-06")]
    [InlineData("2020年三季度末", "2020-09")]
    [InlineData("十四五末", "2025-12")]
    public void What_stands_at_an_end_is_its_month(string text, string shortest) => Shortest(text).ShouldBe(shortest);

    [Theory]
    [InlineData("二〇二一年上半年", "2021-H1")]
    [InlineData("二○二一年", "2021")]
    [InlineData("二零二一年一至五月", "2021-01..2021-05")]
    [InlineData("二〇二一至二〇二五年", "2021-01..2025-12")]
    public void Years_in_characters_are_read(string text, string shortest) => Shortest(text).ShouldBe(shortest);

    [Theory]
    [InlineData("2020年", "2020")]
    [InlineData("2020年度", "2020")]
    [InlineData("2020年全年", "2020")]
    [InlineData("2020年上半年", "2020-H1")]
    [InlineData("2020年下半年", "2020-H2")]
    [InlineData("2020年一季度", "2020-Q1")]
    [InlineData("2020年第四季度", "2020-Q4")]
    [InlineData("2020年1季度", "2020-Q1")]
    [InlineData("2020年1-3季度", "2020-01..2020-09")]
    [InlineData("2020年一至三季度", "2020-01..2020-09")]
    [InlineData("2020年前三季度", "2020-01..2020-09")]
    [InlineData("2020年前三个季度", "2020-01..2020-09")]
    [InlineData("2020年前5个月", "2020-01..2020-05")]
    [InlineData("2020年5月", "2020-05")]
    [InlineData("2020年05月", "2020-05")]
    [InlineData("2020年5月份", "2020-05")]
    [InlineData("2020年十二月", "2020-12")]
    [InlineData("2020年1-5月", "2020-01..2020-05")]
    [InlineData("2020年1—5月", "2020-01..2020-05")]
    [InlineData("2020年1——5月", "2020-01..2020-05")]
    [InlineData("2020年1–5月份", "2020-01..2020-05")]
    [InlineData("2020年1～5月", "2020-01..2020-05")]
    [InlineData("2020年1至5月", "2020-01..2020-05")]
    [InlineData("2020年1月至5月", "2020-01..2020-05")]
    [InlineData("2020年1月份到5月份", "2020-01..2020-05")]
    [InlineData("2020年1-5月累计", "2020-01..2020-05")]
    [InlineData("2020年4-9月", "2020-04..2020-09")]
    [InlineData("2020年11月-2021年2月", "2020-11..2021-02")]
    [InlineData("2021-2025年", "2021-01..2025-12")]
    [InlineData("2021年-2025年", "2021-01..2025-12")]
    [InlineData("2021—2025年", "2021-01..2025-12")]
    [InlineData("十一五", "2006-01..2010-12")]
    [InlineData("十二五", "2011-01..2015-12")]
    [InlineData("“十四五”时期", "2021-01..2025-12")]
    [InlineData("十五五期间", "2026-01..2030-12")]
    [InlineData("２０２０年１－５月", "2020-01..2020-05")]
    [InlineData(" 2020 年 1 - 5 月 ", "2020-01..2020-05")]
    public void Chinese_forms_are_read(string text, string shortest) => Shortest(text).ShouldBe(shortest);

    private static string Shortest(string text)
    {
        Period.TryRead(text, out var period, out var fault).ShouldBeTrue($"{text}: {fault}");
        fault.ShouldBe(PeriodError.None);
        return period.ToString();
    }
}
