using Indicators.Imports.Facts;

namespace Indicators.Tests.Imports;

/// <summary>Workbooks of Excel 97 to 2003, as a program wrote them that is none of ours.</summary>
public sealed class XlsTests
{
    [Fact]
    public void The_export_of_the_statistics_bureau()
    {
        var reading = ShippedNames.Read(ShippedNames.File("13-fsnd.xls"));

        reading.Understanding!.Format.ShouldBe(Indicators.Imports.Files.FileFormat.Xls);
        reading.Facts.ShouldAllBe(fact => fact.Indicator.Code == "rd-expenditure" && fact.Unit!.Text == "亿元");
        reading.Facts.Select(fact => $"{fact.Cell} {fact.Region.Code} {fact.Period} {fact.Value}").ShouldBe(
        [
            "B5 420000 2023 1408.2", "C5 420000 2022 1254.7", "D5 420000 2021 1160.2", "B6 360000 2023 604.2",
            "C6 360000 2022 558.2", "D6 360000 2021 502.2", "B7 130000 2023 912.1", "C7 130000 2022 848.9",
        ]);
        reading.Source.ShouldBe("数据来源：国家统计局");
        (reading.Faults.Count, reading.Questions.Count).ShouldBe((0, 0));
    }

    [Fact]
    public void An_assessment_with_merged_headings_percents_a_foot_and_a_hidden_sheet()
    {
        var reading = ShippedNames.Read(ShippedNames.File("14-tongbao.xls"));

        reading.Facts.Where(fact => fact.Region.Code == "421202")
            .Select(fact => $"{fact.Cell} {fact.Kind} {fact.Measure} {fact.Period} {fact.Value}".Replace("  ", " ")).ShouldBe(
            [
                "通报!C5 Target 2024-H1 30", "通报!D5 Actual 2024-H1 16.5", "通报!E5 Declared Completion 2024-H1 55",
                "通报!F5 Declared Growth 2024-H1 12.5", "通报!G5 Declared Rank 2024-H1 1",
            ]);
        reading.Facts.Count.ShouldBe(15);
        reading.Persons.ShouldBe(new("张三", "李四", "王五"));
        reading.Ignored.ShouldContain(ignored => ignored.Why == IgnoredReason.HiddenSheet);
        (reading.Faults.Count, reading.Questions.Count).ShouldBe((0, 0));
    }
}
