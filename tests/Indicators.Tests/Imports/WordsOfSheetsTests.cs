using System.Text;
using Indicators.Imports.Facts;

namespace Indicators.Tests.Imports;

/// <summary>What words of headings and of cells mean, where a reading of them that is nearly right would be silently wrong.</summary>
public sealed class WordsOfSheetsTests
{
    [Theory]
    [InlineData("2023年江西省技术合同成交额（亿元）\n地区,数量\n南昌市,400\n", "B3 Actual 2023 400 亿元")]
    [InlineData("2023年江西省技术合同成交额\n单位：亿元\n地区,实际数\n南昌市,400\n", "B4 Actual 2023 400 亿元")]
    [InlineData("江西省技术合同成交额（亿元）\n地区,2023年数\n南昌市,400\n", "B3 Actual 2023 400 亿元")]
    [InlineData("2023年江西省技术合同成交额（亿元）\n地区,年度目标数\n南昌市,400\n", "B3 Target 2023 400 亿元")]
    [InlineData("2023年1-6月江西省技术合同成交额（亿元）\n地区,本年累计数\n南昌市,400\n", "B3 Actual 2023-H1 400 亿元")]
    [InlineData("2023年江西省技术合同成交额（亿元）\n地区,本年数\n南昌市,400\n", "B3 Actual 2023 400 亿元")]
    [InlineData("2023年江西省技术合同成交额\n地区,数（万元）\n南昌市,400\n", "B3 Actual 2023 400 万元")]
    [InlineData("2023年江西省专利授权量\n地区,数量\n南昌市,400\n", "B3 Actual 2023 400 件")]
    public void A_counting_word_is_no_unit_beside_one(string form, string fact) => Facts(form).ShouldBe([fact]);

    [Theory]
    [InlineData("2023年,2022年,增长(%)", "2023")]
    [InlineData("2022年,2023年,增长(%)", "2023")]
    [InlineData("2024年1-6月,2023年1-6月,增幅(%)", "2024-H1")]
    [InlineData("2023年,2022年,2021年", "2021")]
    public void Growth_behind_several_periods_is_that_of_the_newest(string columns, string period) =>
        Facts($"江西省专利授权量\n地区,{columns}\n南昌市,110,100,10\n")[^1].Split(' ')[2].ShouldBe(period);

    [Fact]
    public void Growth_that_names_its_indicator_again_is_of_the_columns_before() =>
        Facts("2024年江西省\n地区,2023年专利授权量,2022年专利授权量,专利授权量增长(%)\n南昌市,110,100,10\n")[^1]
            .ShouldBe("D3 Declared 2023 10 ");

    [Theory]
    [InlineData("2024年1-9月", "全年目标")]
    [InlineData("2024年1-9月", "年度目标")]
    [InlineData("2024年上半年", "全年目标")]
    [InlineData("2024年上半年", "2024年目标")]
    [InlineData("2024年上半年", "全年目标数")]
    [InlineData("2024年上半年", "本年目标")]
    [InlineData("截至2024年9月底", "全年目标")]
    public void A_target_of_the_year_is_of_the_year_of_the_title(string title, string heading) =>
        Facts($"江西省{title}专利授权量\n地区,{heading}\n南昌市,110\n").ShouldBe(["B3 Target 2024 110 件"]);

    [Theory]
    [InlineData("期间,基期", "2024年,2023年")]
    [InlineData("基期,期间", "2023年,2024年")]
    [InlineData("period,basePeriod", "2024,2023")]
    [InlineData("期间,上年", "2024年,2023年")]
    [InlineData("期间,对比", "2024年,2023年")]
    public void The_period_of_comparison_is_not_that_of_the_row(string headings, string periods)
    {
        var reading = Read($"地区,{headings},专利申请量\n南昌市,{periods},5\n");

        reading.Facts.ShouldHaveSingleItem().Period.ToString().ShouldBe("2024");
        reading.Ignored.ShouldContain(cells => cells.Why == IgnoredReason.Derived);
    }

    [Fact]
    public void A_period_of_comparison_alone_is_no_base() =>
        Read("2024年\n地区,基期,专利申请量\n南昌市,2023年,5\n").Facts.ShouldHaveSingleItem().Base.ShouldBeNull();

    [Fact]
    public void Two_periods_of_a_row_that_differ_are_none() =>
        Read("地区,期间,报告期,专利申请量\n南昌市,2024年,2023年,5\n").Facts.ShouldBeEmpty();

    [Theory]
    [InlineData("比重(%)")]
    [InlineData("占比(%)")]
    [InlineData("比例(%)")]
    [InlineData("比重")]
    [InlineData("%")]
    public void The_share_that_an_indicator_is_itself_is_its_value(string heading) =>
        Facts($"2023年江西省研发投入占GDP比重\n地区,{heading}\n南昌市,2.1\n").ShouldBe(["B3 Actual 2023 2.1 %"]);

    [Theory]
    [InlineData("研发投入占GDP比重", "提高0.1个百分点", "Points 0.1")]
    [InlineData("高新技术企业数", "净增70家", "Increment 70")]
    [InlineData("高新技术企业数", "增长10%", "Growth 10")]
    [InlineData("高新技术企业数", "增长10%以上", "Growth 10 operator=\"atLeast\"")]
    [InlineData("高新技术企业数", "力争300", "Level 300 commitment=\"stretch\"")]
    [InlineData("高新技术企业数", "力争达到300家", "Level 300 commitment=\"stretch\"")]
    [InlineData("高新技术企业数", "确保5000", "Level 5000 commitment=\"binding\"")]
    [InlineData("高新技术企业数", "年均增长8%", "AverageGrowth 8")]
    public void A_target_in_words(string indicator, string cell, string target)
    {
        var fact = Read($"2025年江西省{indicator}\n地区,目标\n南昌市,{cell}\n").Facts.ShouldHaveSingleItem();

        var fields = (fact.Fields ?? new Dictionary<string, string>()).Select(field => $" {field.Key}={field.Value}");
        $"{fact.TargetKind} {fact.Value}{string.Concat(fields)}".ShouldBe(target);
    }

    [Theory]
    [InlineData("目标", "新增70")]
    [InlineData("目标", "增长10")]
    [InlineData("目标", "上升3位")]
    [InlineData("目标", "持平")]
    [InlineData("数值", "增加70")]
    [InlineData("数值", "持平")]
    [InlineData("增长(%)", "上升3位")]
    [InlineData("增长(%)", "▲3")]
    public void A_change_that_its_column_cannot_hold_is_a_fault(string heading, string cell)
    {
        var reading = Read($"2025年江西省高新技术企业数\n地区,{heading}\n南昌市,{cell}\n");

        reading.Facts.ShouldBeEmpty();
        reading.Faults.ShouldHaveSingleItem().Cell.ShouldBe("B3");
    }

    [Theory]
    [InlineData("增长1.2倍", "120")]
    [InlineData("下降5%", "-5")]
    [InlineData("持平", "0")]
    public void Growth_in_words(string cell, string value) =>
        Read($"2025年江西省专利授权量\n地区,增长(%)\n南昌市,{cell}\n").Facts.ShouldHaveSingleItem().Value.ShouldBe(value);

    [Theory]
    [InlineData("合计,发明专利授权量")]
    [InlineData("总数,发明专利授权量")]
    public void The_total_of_columns_is_of_what_the_table_is_of(string headings) =>
        Read($"2023年江西省专利授权量\n地区,{headings}\n南昌市,110,50\n").Facts.Select(fact => $"{fact.Cell} {fact.Indicator.Code}")
            .ShouldContain("B3 patent-grants");

    [Fact]
    public void The_total_behind_its_parts_is_not_of_the_last_of_them() =>
        Read("2023年江西省专利授权量\n地区,发明专利授权量,合计\n南昌市,50,110\n").Facts.Select(fact => $"{fact.Cell} {fact.Indicator.Code}")
            .ShouldContain("C3 patent-grants");

    [Fact]
    public void This_period_its_base_its_growth_and_what_is_expected_of_the_year()
    {
        var reading = Read("2024年1-6月江西省技术合同成交额（亿元）\n地区,本期,同期,增幅,全年预计\n南昌市,110,100,10,230\n");

        reading.Facts.Select(fact => $"{fact.Cell} {fact.Kind} {fact.Period} {fact.Value} {fact.Status} {fact.Base}").ShouldBe(
            ["B3 Actual 2024-H1 110 Final 100", "D3 Declared 2024-H1 10  ", "E3 Actual 2024 230 Estimated "]);
    }

    [Theory]
    [InlineData("2024年", "截至6月底", "2024-H1")]
    [InlineData("", "截至2024年6月底", "2024-H1")]
    [InlineData("", "2024.1-5", "2024-01..2024-05")]
    [InlineData("", "2024一季度", "2024-Q1")]
    [InlineData("", "2024年Q1", "2024-Q1")]
    [InlineData("2024年1-6月", "全年", "2024")]
    public void Periods_of_headings(string title, string heading, string period) =>
        Facts($"{title}江西省专利授权量\n地区,{heading}\n南昌市,110\n").ShouldBe([$"B3 Actual {period} 110 件"]);

    [Theory]
    [InlineData("2024年6月", "上年末", "2023-12")]
    [InlineData("2024年6月", "本月末", "2024-06")]
    [InlineData("2024年", "一季度末", "2024-03")]
    [InlineData("2024年", "截至6月底", "2024-06")]
    public void Ends_in_headings(string title, string heading, string period) =>
        Facts($"{title}江西省高新技术企业数\n地区,{heading}\n南昌市,110\n").ShouldBe([$"B3 Actual {period} 110 家"]);

    private static ImportReading Read(string text) => ShippedNames.Read(Encoding.UTF8.GetBytes(text));

    private static IReadOnlyList<string> Facts(string text) =>
        [.. Read(text).Facts.Select(fact => $"{fact.Cell} {fact.Kind} {fact.Period} {fact.Value} {fact.Unit}")];
}
