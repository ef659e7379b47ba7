using System.Text;
using Indicators.Imports.Facts;
using Indicators.Imports.Files;

namespace Indicators.Tests.Imports;

/// <summary>Forms of the kinds that bureaus send, each otherwise than the twelve: other names, orders, depths of headings.</summary>
public sealed class KindsOfFormsTests
{
    private const string New = "数据库：分省年度数据\n指标：研究与试验发展经费支出(亿元)\n时间：2020-2021\n地区,2021年,2020年\n江苏省,3438.6,3005.9\n浙江,2157.7,\n";

    [Fact]
    public void Provinces_down_and_years_across_with_the_indicator_above()
    {
        Facts(New).ShouldBe(["B5 rd-expenditure 320000 2021 3438.6 亿元", "C5 rd-expenditure 320000 2020 3005.9 亿元",
            "B6 rd-expenditure 330000 2021 2157.7 亿元"]);
        Facts(CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes(New)).Count.ShouldBe(3);
    }

    [Fact]
    public void Indicators_down_of_a_province_that_stands_nowhere_is_asked()
    {
        const string form = "\uFEFF分省年度数据\t,\n时间：2011年-2025年\t,\n"
            + "指标\t,2024年\t,2023年\t,\n专利授权数(件) \t,5120\t,4810\t,\n专利申请数(件) \t,\t,7300\t,\n";

        var question = ShippedNames.Read(Encoding.UTF8.GetBytes(form)).Questions.ShouldHaveSingleItem();
        question.Kind.ShouldBe(QuestionKind.NoRegion);
        Facts(form, (question.Id, "江西")).ShouldBe(["B4 patent-grants 360000 2024 5120 件", "C4 patent-grants 360000 2023 4810 件",
            "C5 patent-applications 360000 2023 7300 件"]);
    }

    [Fact]
    public void Months_down_with_growth_between_the_amounts() =>
        Facts("江西省月度数据,,,\n时间,技术合同成交额(亿元),同比增长(%),专利授权量(件)\n2021年5月,10.5,10,3300\n2021年4月,9.8,-2.5,3100\n").ShouldBe([
            "B3 tech-contract-turnover 360000 2021-05 10.5 亿元", "C3 growth tech-contract-turnover 360000 2021-05 10",
            "D3 patent-grants 360000 2021-05 3300 件", "B4 tech-contract-turnover 360000 2021-04 9.8 亿元",
            "C4 growth tech-contract-turnover 360000 2021-04 -2.5", "D4 patent-grants 360000 2021-04 3100 件"]);

    [Fact]
    public void A_monthly_table_with_two_growths_and_units_of_its_title() =>
        Facts("嘉鱼县2010年6月主要指标,,,,\n单位：件、万元,,,,\n指标名称,本月,同比%,累计,同比%\n专利授权量,12,5.1,60,8.0\n技术合同成交额,200,1.5,\"1,580\",9.1\n")
            .ShouldBe([
                "B4 patent-grants 421221 2010-06 12 件", "C4 growth patent-grants 421221 2010-06 5.1",
                "D4 patent-grants 421221 2010-H1 60 件", "E4 growth patent-grants 421221 2010-H1 8.0",
                "B5 tech-contract-turnover 421221 2010-06 200 万元", "C5 growth tech-contract-turnover 421221 2010-06 1.5",
                "D5 tech-contract-turnover 421221 2010-H1 1580 万元", "E5 growth tech-contract-turnover 421221 2010-H1 9.1"]);

    [Fact]
    public void A_base_beside_the_figure_is_that_of_the_figure()
    {
        var fact = Read("咸宁市2024年1-6月,,\n指标,累计,上年同期\n专利授权量,1406,1300\n").Facts.ShouldHaveSingleItem();

        (fact.Period.ToString(), fact.Value, fact.Base, fact.BaseCell).ShouldBe(("2024-H1", "1406", "1300", "C3"));
    }

    [Fact]
    public void An_assessment_with_two_rows_of_headings_that_are_not_merged() =>
        Facts("2022年上半年各市技术合同情况,,,,\n序号,区域,成交额(亿元),,\n,,数值,同比增长率%,排名\n1,合肥市,45.5,12.5,1\n2,芜湖,20.1,-3,2\n", default,
            ("indicator:成交额", "tech-contract-turnover")).ShouldBe([
            "C4 tech-contract-turnover 340100 2022-H1 45.5 亿元", "D4 growth tech-contract-turnover 340100 2022-H1 12.5",
            "E4 rank tech-contract-turnover 340100 2022-H1 1", "C5 tech-contract-turnover 340200 2022-H1 20.1 亿元",
            "D5 growth tech-contract-turnover 340200 2022-H1 -3", "E5 rank tech-contract-turnover 340200 2022-H1 2"]);

    [Fact]
    public void Planned_cities_stand_among_provinces_and_jilin_is_the_province() =>
        Facts("2023年高新技术企业数（家）,\n地区,数量\n吉林,3000\n辽宁,9000\n黑龙江,3605\n大连,2600\n").ShouldBe([
            "B3 high-tech-enterprises 220000 2023-12 3000 家", "B4 high-tech-enterprises 210000 2023-12 9000 家",
            "B5 high-tech-enterprises 230000 2023-12 3605 家", "B6 high-tech-enterprises 210200 2023-12 2600 家"]);

    [Fact]
    public void Two_tables_under_one_another_each_with_its_own_period() =>
        Facts("咸宁市2022年\n地区,专利授权量\n咸安区,5\n\n续表 2023年\n地区,专利授权量\n咸安区,7\n").ShouldBe([
            "B3 patent-grants 421202 2022 5 件", "B7 patent-grants 421202 2023 7 件"]);

    [Theory]
    [InlineData("300余人", "moreThan")]
    [InlineData("近300人", "lessThan")]
    [InlineData("约300人", "about")]
    [InlineData("300人以上", "atLeast")]
    [InlineData("300（预计）", "estimated")]
    [InlineData("３００", "")]
    [InlineData("3百人", "")]
    public void Bounds_statuses_and_scales_of_a_cell(string cell, string said)
    {
        var fact = Read($"咸宁市2023年,\n指标,数值\n科技特派员数,{cell}\n").Facts.ShouldHaveSingleItem();

        fact.Stored!.Value.ToDecimal().ShouldBe(300);
        $"{fact.Bound} {fact.Status}".Contains(said, StringComparison.OrdinalIgnoreCase).ShouldBeTrue();
    }

    [Theory]
    [InlineData("—")]
    [InlineData("/")]
    [InlineData("n.a.")]
    [InlineData("NULL")]
    [InlineData("：")]
    public void A_mark_is_no_zero(string mark)
    {
        var reading = Read($"2023年,\n地区,专利授权量\n咸安区,{mark}\n嘉鱼县,0\n");

        reading.Facts.ShouldHaveSingleItem().Value.ShouldBe("0");
        reading.Ignored.ShouldContain(new IgnoredCells("B3", IgnoredReason.Absent));
    }

    [Theory]
    [InlineData("202406", "2024-06")]
    [InlineData("2024.06", "2024-06")]
    [InlineData("2024/6", "2024-06")]
    [InlineData("2024年6月底", "2024-06")]
    [InlineData("2024-06-30", "2024-06")]
    [InlineData("2024-S1", "2024-H1")]
    [InlineData("二〇二四年上半年", "2024-H1")]
    public void Periods_of_sheets(string text, string period) =>
        Read($"地区,指标,期间,数值\n咸安区,专利授权量,{text},5\n").Facts.ShouldHaveSingleItem().Period.ToString().ShouldBe(period);

    [Theory]
    [InlineData("2024年咸宁市,\n地区,专利授权量\n咸安区,\"5\n", FileFault.UnclosedQuote)]
    [InlineData("2024年咸宁市,,\n地区,专利授权量,专利申请量\n咸安区,5,6\n嘉鱼县,7,8\n赤壁市,9", FileFault.CutLine)]
    [InlineData("<html><table></table></html>", FileFault.WebPage)]
    [InlineData("", FileFault.Empty)]
    [InlineData("PK nothing of a workbook", FileFault.Damaged)]
    public void What_is_not_whole_is_refused(string text, FileFault fault)
    {
        var reading = ShippedNames.Read(Encoding.UTF8.GetBytes(text));

        reading.IsRefused.ShouldBeTrue();
        reading.Faults[0].Arguments.ShouldBe([fault]);
    }

    [Fact]
    public void Too_many_columns_and_a_cell_of_many_characters_are_refused_at_once()
    {
        var columns = Read(new string(',', 10_000_000));
        var cell = Read($"地区,专利授权量\n咸安区,{new string('5', 20_000_000)}\n");

        columns.Faults[0].Arguments.ShouldBe([FileFault.TooManyColumns]);
        cell.Faults[0].Arguments.ShouldBe([FileFault.CellTooLong]);
    }

    [Fact]
    public void A_target_of_the_year_beside_what_was_done_in_half_of_it()
    {
        var facts = Read("咸宁市2024年上半年技术合同成交额完成情况,,,\n单位：亿元,,,\n地区,年度目标,1-6月完成数,完成比例(%)\n咸安区,30,16.5,55\n").Facts;

        facts.Select(fact => $"{fact.Cell} {fact.Kind} {fact.Period} {fact.Value}").ShouldBe(
            ["B4 Target 2024 30", "C4 Actual 2024-H1 16.5", "D4 Declared 2024-H1 55"]);
    }

    [Fact]
    public void The_unit_that_reports_is_a_region_and_what_was_added_net_follows_from_others()
    {
        var reading = Read("2025年咸宁市,,\n单位,专利授权量,净增\n咸安区,180,20\n嘉鱼县,90,10\n");

        reading.Facts.Select(fact => $"{fact.Region.Code} {fact.Value}").ShouldBe(["421202 180", "421221 90"]);
        (reading.Faults.Count, reading.Questions.Count).ShouldBe((0, 0));
        reading.Ignored.ShouldContain(new IgnoredCells("C3:C4", IgnoredReason.Derived));
    }

    [Fact]
    public void A_line_between_the_rows_says_the_period_of_those_below_it() =>
        Facts("指标,单位,咸安区,嘉鱼县\n2024年1-5月,,,\n专利授权量,件,50,40\n2023年1-5月,,,\n专利授权量,件,45,38\n").ShouldBe(
        [
            "C3 patent-grants 421202 2024-01..2024-05 50 件", "D3 patent-grants 421221 2024-01..2024-05 40 件",
            "C5 patent-grants 421202 2023-01..2023-05 45 件", "D5 patent-grants 421221 2023-01..2023-05 38 件",
        ]);

    [Fact]
    public void A_number_that_the_rows_leave_out_is_asked_for_and_codes_that_do_are_not()
    {
        const string form = "2024年咸宁市,,\n序号,地区,专利授权量\n1,咸安区,5\n2,嘉鱼县,6\n5,赤壁市,9\n";

        var question = Read(form).Questions.ShouldHaveSingleItem();

        (question.Kind, question.Cell, question.Arguments[0]).ShouldBe((QuestionKind.MissingRow, "A5", "3、4"));
        Facts(form, (question.Id, Choice.Yes)).Count.ShouldBe(3);
        Read("2024年咸宁市,,\n代码,地区,专利授权量\n01,咸安区,5\n02,嘉鱼县,6\n05,赤壁市,9\n").Questions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("单位负责人：王五　统计负责人：李四　填表人：张三　联系电话：0715-8256123　报出日期：2024年7月5日", "张三", "李四", "王五")]
    [InlineData("制表：张三,审核：李四,负责人：王五", "张三", "李四", "王五")]
    [InlineData("填表人：,张三,审核人：,李四", "张三", "李四", null)]
    [InlineData("单位负责人：　　　　统计负责人：　　　　填表人：张三", "张三", null, null)]
    public void The_foot_says_who_answers_for_the_form(string foot, string? filledBy, string? checkedBy, string? signedBy)
    {
        var reading = Read($"2024年咸宁市,,\n地区,专利授权量\n咸安区,5\n{foot}\n");

        reading.Persons.ShouldBe(new(filledBy, checkedBy, signedBy));
        reading.Note.ShouldBeNull();
    }

    private static ImportReading Read(string text) => ShippedNames.Read(Encoding.UTF8.GetBytes(text));

    private static IReadOnlyList<string> Facts(string text, params (string Id, string Answer)[] answers) =>
        Facts(Encoding.UTF8.GetBytes(text), answers);

    private static IReadOnlyList<string> Facts(byte[] file, params (string Id, string Answer)[] answers)
    {
        var given = answers.Where(answer => answer.Id is not null).ToDictionary(answer => answer.Id, answer => answer.Answer);
        return [.. ShippedNames.Read(file, new() { Answers = given }).Facts.Select(fact =>
            $"{fact.Cell}{(fact.Measure is { } measure ? $" {measure}".ToLowerInvariant() : "")} {fact.Indicator.Code} {fact.Region.Code} "
            + $"{fact.Period} {fact.Value}{(fact.Measure is null ? $" {fact.Unit}" : "")}")];
    }
}
