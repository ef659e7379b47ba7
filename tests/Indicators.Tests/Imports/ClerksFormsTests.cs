using System.Text;
using Indicators.Imports.Facts;

namespace Indicators.Tests.Imports;

/// <summary>Forms as clerks of counties write them: each line a kind, with what a careful person reads of it.</summary>
public sealed class ClerksFormsTests
{
    [Theory]
    [InlineData("增减率 behind 增减额 is of the newer year",
        "嘉鱼县2023年科技指标,,,,\n指标,2023年,2022年,增减额,增减率（%）\n专利授权量（件）,200,180,20,11.1\n",
        "B3 patent-grants 2023 200|C3 patent-grants 2022 180|E3 Growth patent-grants 2023 11.1")]
    [InlineData("a row of growth is of the row above",
        "咸宁市2024年,,\n指标,1-3月,1-4月\n专利授权量（件）,300,410\n  同比增长（%）,5,6\n",
        "B3 patent-grants 2024-Q1 300|C3 patent-grants 2024-01..2024-04 410|B4 Growth patent-grants 2024-Q1 5"
        + "|C4 Growth patent-grants 2024-01..2024-04 6")]
    [InlineData("rows of a sheet of one indicator say what they are",
        "2024年嘉鱼县技术合同成交额（亿元）,,\n,1-2月,1-3月\n完成,0.5,1.1\n同比%,5,6\n",
        "B3 tech-contract-turnover 2024-01..2024-02 0.5|C3 tech-contract-turnover 2024-Q1 1.1"
        + "|B4 Growth tech-contract-turnover 2024-01..2024-02 5|C4 Growth tech-contract-turnover 2024-Q1 6")]
    [InlineData("a sheet of targets promises",
        "2024年咸宁市科技创新目标任务分解表,,\n单位,新增高新技术企业数（家）,2023年技术合同成交额\n咸安区,≥20,8.5\n",
        "B3 Level new-high-tech-enterprises 2024 20 by 421200|C3 tech-contract-turnover 2023 8.5")]
    [InlineData("targets of the province and of the city stand side by side",
        "2024年咸宁市技术合同成交额目标完成情况（亿元）,,,\n地区,省定目标,市定目标,完成市定目标（%）\n咸安区,25,30,41.7\n",
        "B3 Level tech-contract-turnover 2024 25 by 420000|C3 Level tech-contract-turnover 2024 30 by 421200"
        + "|D3 Completion tech-contract-turnover 2024 41.7")]
    [InlineData("years below a title of months are these months",
        "咸宁市2024年1-6月技术合同成交额（亿元）,,,\n地区,2024年,2023年,增长%\n咸安区,12.5,10.8,15.7\n",
        "B3 tech-contract-turnover 2024-H1 12.5|C3 tech-contract-turnover 2023-H1 10.8|D3 Growth tech-contract-turnover 2024-H1 15.7")]
    [InlineData("a place by growth is not the place",
        "咸宁市2024年1-6月技术合同成交额（亿元）,,,,\n地区,1-6月,位次,同比增长%,位次\n咸安区,12.5,1,15.2,2\n",
        "B3 tech-contract-turnover 2024-H1 12.5|C3 Rank tech-contract-turnover 2024-H1 1|D3 Growth tech-contract-turnover 2024-H1 15.2")]
    [InlineData("成交额 below 技术合同成交额 is that",
        "2024年上半年咸宁市技术合同成交额（亿元）,\n地区,成交额\n咸安区,12.5\n", "B3 tech-contract-turnover 2024-H1 12.5")]
    [InlineData("发明 below 专利授权量 is a part of it",
        "2023年咸宁市专利授权量,,\n地区,发明,合计\n咸安区,90,690\n", "B3 invention-patent-grants 2023 90|C3 patent-grants 2023 690")]
    [InlineData("小计 is the sum of some",
        "咸宁市2023年专利授权量（件）,\n地区,件数\n咸安区,8\n嘉鱼县,2\n小计,10\n通城县,1\n崇阳县,1\n通山县,1\n赤壁市,3\n合计,16\n",
        "B3 patent-grants 2023 8|B4 patent-grants 2023 2|B6 patent-grants 2023 1|B7 patent-grants 2023 1|B8 patent-grants 2023 1"
        + "|B9 patent-grants 2023 3|B10 patent-grants 2023 16")]
    [InlineData("a stock has one figure of the month, with its base",
        "咸宁市2024年5月,,,\n指标,本月,累计,上年同期\n高新技术企业数（家）,420,420,380\n", "B3 high-tech-enterprises 2024-05 420 base 380")]
    [InlineData("months below the line of their year",
        "嘉鱼县专利授权量（件）,\n月份,授权量\n2023年,\n1月,10\n2024年,\n1月,15\n", "B4 patent-grants 2023-01 10|B6 patent-grants 2024-01 15")]
    [InlineData("the note says up to when", "咸宁市,\n地区,专利授权量\n咸安区,800\n注：数据截至2023年12月底。,\n", "B3 patent-grants 2023 800")]
    [InlineData("what differs from the end of last year follows from both",
        "咸宁市2024年6月末高新技术企业数（家）,,,\n地区,6月末,上年末,比上年末增加\n咸安区,126,120,6\n",
        "B3 high-tech-enterprises 2024-06 126|C3 high-tech-enterprises 2023-12 120")]
    [InlineData("比上年同期±% is growth, and 环比 none of a year",
        "咸宁市2023年1—9月技术合同成交额,,,\n单位：万元,,,\n地区,成交额,比上年同期±%,环比增长%\n咸安区,98000,12.1,3\n",
        "B4 tech-contract-turnover 2023-01..2023-09 98000|C4 Growth tech-contract-turnover 2023-01..2023-09 12.1")]
    public void Are_read_without_a_question(string kind, string form, string read)
    {
        var reading = ShippedNames.Read(Encoding.UTF8.GetBytes(form));

        string.Join('|', reading.Facts.Select(Told)).ShouldBe(read, kind);
        (reading.Faults.Count, reading.Questions.Count).ShouldBe((0, 0), kind);
    }

    [Theory]
    [InlineData("a rate without a sign that may be a fraction",
        "2023年各县市区研发投入占GDP比重,\n地区,比重\n咸安区,0.0215\n嘉鱼县,0.0175\n", QuestionKind.Scale)]
    [InlineData("a rate among other indicators", "咸安区2023年,\n指标,数值\n专利授权量,80\n研发投入占GDP比重,0.0215\n", QuestionKind.Scale)]
    [InlineData("a day in the middle of a month", "截至2024年6月20日咸宁市,\n地区,高新技术企业申报数（家）\n咸安区,45\n", QuestionKind.NoPeriod)]
    public void Are_asked_about_where_two_things_may_be_meant(string kind, string form, QuestionKind asked)
    {
        var reading = ShippedNames.Read(Encoding.UTF8.GetBytes(form));

        reading.Questions.ShouldHaveSingleItem(kind).Kind.ShouldBe(asked);
        reading.Faults.ShouldBeEmpty(kind);
    }

    [Fact]
    public void What_is_promised_is_no_actual() =>
        ShippedNames.Read("2024年咸宁市,\n地区,专利授权量\n咸安区,力争120\n"u8.ToArray()).Faults.ShouldHaveSingleItem().Cell.ShouldBe("B3");

    [Fact]
    public void The_city_that_stands_behind_a_county_says_which_it_is() =>
        ShippedNames.Read("2023年,,,\n县(市、区),所属市,专利授权量,高企数\n鼓楼区,南京市,100,20\n鼓楼区,徐州市,50,10\n"u8.ToArray())
            .Facts.Select(fact => $"{fact.Cell} {fact.Region.Code}").ShouldBe(["C3 320106", "D3 320106", "C4 320302", "D4 320302"]);

    [Theory]
    [InlineData("咸宁市2024年专利授权量", null)]
    [InlineData("咸宁市专利授权量", "2024年科技月报.xlsx")]
    public void A_workbook_of_months_has_its_year_in_the_title_or_in_its_name(string title, string? name)
    {
        var file = MadeWorkbook.Of(("1月", $"{title}\n地区\t本月\t累计\n咸安区\t10\t10"), ("2月", $"{title}\n地区\t本月\t累计\n咸安区\t12\t22"));

        ShippedNames.Read(file, name: name).Facts.Select(fact => $"{fact.Cell} {fact.Period} {fact.Value}").ShouldBe(
            ["1月!B3 2024-01 10", "2月!B3 2024-02 12", "2月!C3 2024-01..2024-02 22"]);
    }

    [Fact]
    public void A_heading_between_the_rows_holds_through_a_large_file()
    {
        var half = string.Concat(Enumerable.Repeat("咸安区,5,,,,,,,,,,,,,,,,,,,,,,,,,,\n", 40_000));
        var form = $"咸宁市2024年专利授权量,\n地区,件数\n2024年1月,\n{half}2024年2月,\n{half.Replace(",5,", ",6,")}";

        var reading = ShippedNames.Read(Encoding.UTF8.GetBytes(form));

        reading.Facts.Select(fact => $"{fact.Period} {fact.Value}")
            .Concat(reading.Plain!.Select(actual => $"{actual.Key.Period} {actual.Observation.Value.ToDecimal():0}")).Distinct().Order()
            .ShouldBe(["2024-01 5", "2024-02 6"]);
        reading.Faults.ShouldBeEmpty();
    }

    private static string Told(ImportFact fact) => string.Join(' ', ((string?[])
    [
        fact.Cell, $"{fact.Measure}{fact.TargetKind}", fact.Indicator.Code, $"{fact.Period}", fact.Value,
        fact.Base is { } compared ? $"base {compared}" : null,
        fact.SetBy is { } setter ? $"by {setter.Code}" : null,
    ]).Where(word => !string.IsNullOrEmpty(word)));
}
