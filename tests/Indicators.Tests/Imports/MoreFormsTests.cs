using System.Text;
using Indicators.Imports.Facts;
using Indicators.Observations;
using Bound = Indicators.Observations.Bound;

namespace Indicators.Tests.Imports;

/// <summary>Forms in which a reading that is nearly right would be silently wrong, each with what a careful person reads of it.</summary>
public sealed class MoreFormsTests
{
    [Theory]
    [InlineData("a sum behind months is of these months, and not of the year",
        "咸宁市2023年专利授权量\n地区,1月,2月,3月,合计\n咸安区,41,45,50,136\n",
        "B3 patent-grants 2023-01 41|C3 patent-grants 2023-02 45|D3 patent-grants 2023-03 50|E3 patent-grants 2023-Q1 136")]
    [InlineData("so is what they come to",
        "咸宁市2023年专利授权量\n地区,1月,2月,累计\n咸安区,41,45,86\n",
        "B3 patent-grants 2023-01 41|C3 patent-grants 2023-02 45|D3 patent-grants 2023-01..2023-02 86")]
    [InlineData("a sum of years is of all of them",
        "咸宁市专利授权量\n地区,2021年,2022年,合计\n咸安区,41,45,86\n",
        "B3 patent-grants 2021 41|C3 patent-grants 2022 45|D3 patent-grants 2021-01..2022-12 86")]
    [InlineData("a sum of months with a gap between them is of no period",
        "咸宁市2023年专利授权量\n地区,1月,3月,合计\n咸安区,41,50,91\n", "B3 patent-grants 2023-01 41|C3 patent-grants 2023-03 50")]
    [InlineData("年末 of the title is the month of a stock and the year of a flow",
        "咸宁市2023年末主要指标\n地区,高新技术企业数,专利授权量\n咸安区,135,450\n",
        "B3 high-tech-enterprises 2023-12 135|C3 patent-grants 2023 450")]
    [InlineData("年末 of a heading likewise",
        "咸宁市\n地区,2023年末高新技术企业数,2023年末专利授权量\n咸安区,135,450\n",
        "B3 high-tech-enterprises 2023-12 135|C3 patent-grants 2023 450")]
    [InlineData("年初数 is that of the end of the year before",
        "咸宁市2023年高新技术企业数\n地区,年初数,6月末\n咸安区,120,130\n",
        "B3 high-tech-enterprises 2022-12 120|C3 high-tech-enterprises 2023-06 130")]
    [InlineData("a plan that says what is binding promises all but what it begins with",
        "咸宁市科技创新主要指标\n指标,单位,2020年,2025年,年均增长（%）,属性\n高新技术企业数,家,420,800,13.8,预期性\n研发投入占GDP比重,%,2.1,2.8,—,约束性\n",
        "C3 high-tech-enterprises 2020-12 420|D3 Level high-tech-enterprises 2025 800 expected"
        + "|C4 rd-intensity 2020 2.1|D4 Level rd-intensity 2025 2.8 binding")]
    [InlineData("so does a plan by its title",
        "咸宁市“十四五”科技创新主要指标\n指标,单位,2020年,2025年\n高新技术企业数,家,420,800\n",
        "C3 high-tech-enterprises 2020-12 420|D3 Level high-tech-enterprises 2025 800")]
    [InlineData("上年同期 below a figure is its base",
        "咸宁市截至2024年9月底\n指标,单位,咸安区\n专利授权量,件,50\n上年同期,件,45\n高新技术企业数,家,66\n",
        "C3 patent-grants 2024-01..2024-09 50 base 45|C5 high-tech-enterprises 2024-09 66")]
    [InlineData("what a ① says is of what carries it",
        "咸宁市2023年\n地区,专利授权量,高新技术企业数²\n咸安区①,450,135\n嘉鱼县,142①,66\n赤壁市,80,40\n注：①为快报数。\n",
        "B3 patent-grants 2023 450 provisional|C3 high-tech-enterprises 2023-12 135 provisional|B4 patent-grants 2023 142 provisional"
        + "|C4 high-tech-enterprises 2023-12 66|B5 patent-grants 2023 80|C5 high-tech-enterprises 2023-12 40")]
    [InlineData("each heading says how its figures stand",
        "咸宁市技术合同成交额（亿元）\n地区,2022年,2023年（快报）,2024年（预计）\n咸安区,10,12.5,14\n",
        "B3 tech-contract-turnover 2022 10|C3 tech-contract-turnover 2023 12.5 provisional|D3 tech-contract-turnover 2024 14 estimated")]
    [InlineData("quarters by their letters and up to one",
        "咸宁市2023年专利授权量\n地区,Q1,1-2季度,1-4季度\n咸安区,110,230,500\n",
        "B3 patent-grants 2023-Q1 110|C3 patent-grants 2023-H1 230|D3 patent-grants 2023 500")]
    [InlineData("this year and the last of half a year",
        "咸宁市2024年上半年专利授权量\n地区,今年,去年,增长率\n咸安区,230,210,9.5%\n",
        "B3 patent-grants 2024-H1 230|C3 patent-grants 2023-H1 210|D3 Growth patent-grants 2024-H1 9.5")]
    [InlineData("the month before is not the month",
        "咸宁市2024年5月专利授权量\n地区,本月,上月,环比,上年同月,同比\n咸安区,41,45,-8.9%,40,2.5%\n",
        "B3 patent-grants 2024-05 41 base 40|F3 Growth patent-grants 2024-05 2.5")]
    [InlineData("a place in the province", "咸宁市2023年\n指标,数值,在全省位次\n专利授权量,2450,8\n",
        "B3 patent-grants 2023 2450|C3 Rank patent-grants 2023 8")]
    [InlineData("a mark of what is not known yet is none", "咸宁市2023年\n地区,专利授权量\n咸安区,未统计\n嘉鱼县,待定\n赤壁市,5\n",
        "B5 patent-grants 2023 5")]
    [InlineData("500+ is 500 at least", "咸宁市2023年\n地区,专利授权量\n咸安区,500+\n", "B3 patent-grants 2023 500 AtLeast")]
    public void Are_read_without_a_question(string kind, string form, string read)
    {
        var reading = Read(form);

        string.Join('|', reading.Facts.OrderBy(fact => fact.Cell[1..].Length).ThenBy(fact => fact.Cell[1..]).ThenBy(fact => fact.Cell)
            .Select(Told)).ShouldBe(read, kind);
        (reading.Faults.Count, reading.Questions.Count).ShouldBe((0, 0), kind);
    }

    [Theory]
    [InlineData("450件（其中发明90件）")]
    [InlineData("详见附件")]
    [InlineData("12,5")]
    public void Where_no_cell_of_a_column_is_a_figure_each_is_told(string cell) =>
        Read($"咸宁市2023年;\n地区;专利授权量\n咸安区;{cell}\n").Faults.ShouldHaveSingleItem().Cell.ShouldBe("B3");

    [Fact]
    public void Each_column_has_the_unit_of_its_indicator_where_the_title_names_several() =>
        Read("咸宁市2023年（单位：家、件、亿元）\n地区,高新技术企业数,专利授权量,技术合同成交额\n咸安区,135,450,12.5\n")
            .Facts.Select(fact => fact.Unit!.Text).ShouldBe(["家", "件", "亿元"]);

    private static ImportReading Read(string form) => ShippedNames.Read(Encoding.UTF8.GetBytes(form));

    private static string Told(ImportFact fact) => string.Join(' ', ((string?[])
    [
        fact.Cell, $"{fact.Measure}{fact.TargetKind}", fact.Indicator.Code, $"{fact.Period}", fact.Value,
        fact.Base is { } compared ? $"base {compared}" : null,
        fact.Status is { } status and not ObservationStatus.Final ? $"{status}".ToLowerInvariant() : null,
        fact.Bound is Bound.None ? null : $"{fact.Bound}",
        fact.Fields?.GetValueOrDefault("commitment")?.Trim('"'),
    ]).Where(word => !string.IsNullOrEmpty(word)));
}
