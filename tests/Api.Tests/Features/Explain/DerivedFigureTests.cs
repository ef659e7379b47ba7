using System.Net;
using System.Text.Json;

namespace Indicators.Api.Tests.Features.Explain;

public sealed class DerivedFigureTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task A_quarter_that_nobody_reported_is_the_half_year_less_the_other_quarter()
    {
        await Report("patent-applications", "110000", ("2020-H1", 30), ("2020-Q1", 12), ("2019-Q2", 15));

        var value = await Explain("indicator=patent-applications&region=110000&period=2020-Q2&measure=value");
        value.GetProperty("formula").ShouldSay("实绩 = 2020年上半年 − 2020年一季度", "30 − 12 = 18");
        value.GetProperty("inputs")[0].GetProperty("parts").Parts().ShouldBe(["+2020-H1 30", "-2020-Q1 12"]);
        value.GetProperty("rounding").ValueKind.ShouldBe(JsonValueKind.Null);

        var growth = await Explain("indicator=patent-applications&region=110000&period=2020-Q2&measure=growth");
        growth.GetProperty("formula").ShouldSay("增速 = (实绩 − 基数) ÷ 基数 × 100", "(18 − 15) ÷ 15 × 100 = 20");
        growth.Step("actual").ShouldSay("实绩 = 2020年上半年 − 2020年一季度", "30 − 12 = 18");
        growth.Roles().ShouldBe(["actual 2020-Q2 18 件", "base 2019-Q2 15 件"]);
    }

    [Fact]
    public async Task Reports_that_contradict_each_other_are_shown_with_their_difference()
    {
        await Report("patent-applications", "120000", ("2020-H1", 30), ("2020-Q1", 12), ("2020-Q2", 17));

        var explained = await Explain("indicator=patent-applications&region=120000&period=2020-Q2&measure=value");

        explained.GetProperty("formula").ShouldSay("实绩 = 直接填报", "17");
        var contradiction = explained.GetProperty("inputs")[0].GetProperty("contradiction");
        contradiction.Text("difference").ShouldBe("-1");
        contradiction.GetProperty("spans").Parts().ShouldBe(["+2020-Q1 12", "+2020-Q2 17", "-2020-H1 30"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_ratio_that_was_not_reported_shows_both_its_parts()
    {
        await Report("rd-expenditure", "130000", ("2020", 25));
        await Report("gdp", "130000", ("2020", 1000));

        var explained = await Explain("indicator=rd-intensity&region=130000&period=2020&measure=value&lang=en");

        explained.Text("exact").ShouldBe("2.5");
        explained.GetProperty("formula").Text("numbers").ShouldBe("25 × 10000 × 100 ÷ (1000 × 10000) = 2.5");
        explained.Roles().ShouldBe(["numerator 2020 25 亿元", "denominator 2020 1000 亿元", "actual 2020 2.5 %"]);
    }

    [Fact]
    public async Task Tied_peers_share_a_place_and_the_unranked_say_why()
    {
        await Report("patent-applications", "460100", ("2020", 5));
        await Report("patent-applications", "460200", ("2020", 7));
        await Report("patent-applications", "460300", ("2020", 5));

        var explained = await Explain("indicator=patent-applications&region=460300&period=2020&measure=rank");

        explained.GetProperty("formula").ShouldSay("位次 = 1 + 优于本地区的个数", "1 + 1 = 2");
        var ranking = explained.GetProperty("ranking");
        (ranking.Text("by"), ranking.Text("direction"), ranking.Text("ties"), ranking.Text("tieOn"), ranking.Text("of"))
            .ShouldBe(("value", "highest-first", "standard", "exact", "3"));
        ranking.GetProperty("ranked").EnumerateArray()
            .Select(peer => $"{peer.Text("rank")} {peer.Text("tied")} {peer.Text("region")} {peer.Text("key")}")
            .ShouldBe(["1 False 460200 7", "2 True 460100 5", "2 True 460300 5"]);
        ranking.GetProperty("unranked").EnumerateArray()
            .ShouldContain(peer => peer.Text("region") == "460400" && peer.Text("message") == "未报");
    }

    [Fact]
    public async Task Who_has_no_place_is_told_what_is_missing()
    {
        await Report("patent-applications", "610100", ("2020", 5));

        var explained = await Explain("indicator=patent-applications&region=610200&period=2020&measure=rank");

        explained.GetProperty("reason").Text("message").ShouldBe("未报：实绩（铜川市2020年专利申请量）未报");
        explained.GetProperty("formula").ShouldSay("位次 = –", null);
    }

    [Fact]
    public async Task A_total_names_the_parts_it_lacks()
    {
        await Report("patent-applications", "460100", ("2018", 5));
        await Report("patent-applications", "460200", ("2018", 7));
        await Report("patent-applications", "460300", ("2018", 1));

        var explained = await Explain("indicator=patent-applications&within=460000&level=prefecture&period=2018&measure=value&total=true");

        explained.GetProperty("reason").Text("message").ShouldBe("组成数据不全：所含地区（儋州市2018年专利申请量）未报");
        explained.GetProperty("figure").Text("value").ShouldBe("13");

        await Report("patent-applications", "460400", ("2018", 2));
        (await Explain("indicator=patent-applications&within=460000&level=prefecture&period=2018&measure=value&total=true"))
            .GetProperty("formula").ShouldSay("实绩 = 海口市 + 三亚市 + 三沙市 + 儋州市", "5 + 7 + 1 + 2 = 15");
    }

    [Fact]
    public async Task A_base_of_nothing_is_named_with_its_value()
    {
        await Report("patent-applications", "620100", ("2020", 5), ("2019", 0));

        var explained = await Explain("indicator=patent-applications&region=620100&period=2020&measure=growth");

        explained.GetProperty("reason").Text("message").ShouldBe("基数为零：基数（兰州市2019年专利申请量）为 0件");
        explained.Roles().ShouldBe(["actual 2020 5 件", "base 2019 0 件"]);
    }

    [Fact]
    public async Task A_share_is_of_the_whole_that_was_reported_or_else_of_its_parts_together()
    {
        await Report("patent-applications", "640100", ("2020", 5));
        await Report("patent-applications", "640000", ("2020", 20));
        (await Explain("indicator=patent-applications&region=640100&period=2020&measure=share"))
            .GetProperty("formula").ShouldSay("占比 = 部分 ÷ 总体 × 100", "5 ÷ 20 × 100 = 25");

        foreach (var city in (string[])["640100", "640200", "640300", "640400", "640500"])
            await Report("patent-applications", city, ("2018", 4));
        var explained = await Explain("indicator=patent-applications&region=640100&period=2018&measure=share");
        explained.Text("exact").ShouldBe("20");
        explained.Step("whole").GetProperty("numbers").GetString().ShouldBe("4 + 4 + 4 + 4 + 4 = 20");
    }

    [Fact]
    public async Task A_computed_figure_names_the_regions_it_lacks()
    {
        await Report("gdp", "640100", ("2017", 5));
        await Report("gdp", "640000", ("2017", 20));

        var explained = await Explain("indicator=gdp&region=640000&period=2017&measure=computed");

        explained.GetProperty("formula").ShouldSay("推算值 = 银川市", "5 = 5");
        explained.GetProperty("inputs").EnumerateArray().Count(input => input.Text("reason") == "not-reported").ShouldBe(4);
        explained.GetProperty("figure").GetProperty("missing").GetArrayLength().ShouldBe(4);
    }

    [Fact]
    public async Task A_parent_s_target_is_set_against_those_of_its_parts()
    {
        await _client.PostRows("targets", [.. new[] { ("640000", 100), ("640100", 70), ("640200", 50) }.Select(row =>
            $$"""{ "indicator": "gdp", "region": "{{row.Item1}}", "period": "2025", "kind": "level", "value": {{row.Item2}} }""")]);

        var explained = await Explain("indicator=gdp&region=640000&period=2025&measure=allocation");

        explained.GetProperty("formula").ShouldSay("分解率 = 分解合计 ÷ 目标 × 100", "120 ÷ 100 × 100 = 120");
        explained.Step("allocated").ShouldSay("分解合计 = 银川市 + 石嘴山市", "70 + 50 = 120");
        explained.Step("surplus").ShouldSay("分解余量 = 分解合计 − 目标", "120 − 100 = 20");
    }

    [Fact]
    public async Task A_year_end_is_foreseen_as_last_year_went_and_the_other_ways_stand_beside_it()
    {
        await Report("patent-applications", "650100", ("2020-H1", 30), ("2019-H1", 20), ("2019", 50));

        var explained = await Explain("indicator=patent-applications&region=650100&period=2020-H1&measure=projection");

        explained.GetProperty("formula").ShouldSay("年末预计 = 实绩 × 往年全年 ÷ 往年同期", "30 × 50 ÷ 20 = 75");
        explained.Step("projection").ShouldSay("年末预计 = 实绩 × 总月数 ÷ 已过月数", "30 × 12 ÷ 6 = 60");
    }

    [Fact]
    public async Task Official_growth_is_an_input_with_its_source()
    {
        await _client.Post("/api/v1/declared", """
            { "source": "统计公报", "declared": [
              { "indicator": "gdp", "region": "330100", "period": "2012", "measure": "growth", "value": 8.1 },
              { "indicator": "gdp", "region": "330100", "period": "2013", "measure": "growth", "value": 8 } ] }
            """);

        var change = await Explain("indicator=gdp&region=330100&period=2013&measure=growthChange");
        change.GetProperty("formula").ShouldSay("增速变化 = 公布的可比价增速 − 上年同期增速", "8 − 8.1 = -0.1");
        change.Roles().ShouldBe(["officialGrowth 2013 8 %", "growthBefore 2012 8.1 %"]);
        change.GetProperty("inputs")[0].Text("source").ShouldBe("统计公报");

        var growth = await Explain("indicator=gdp&region=330100&period=2013&measure=growth&compare=twoYear");
        growth.Step("officialGrowth").GetProperty("numbers").GetString().ShouldBe("((100 + 8) × (100 + 8.1))^(1/2) − 100 = 8.049988431281");
    }

    private async Task Report(string indicator, string region, params (string Period, decimal Value)[] values) =>
        (await _client.PostRows("actuals", [.. values.Select(row =>
            $$"""{ "indicator": "{{indicator}}", "region": "{{region}}", "period": "{{row.Period}}", "value": {{row.Value}}"""
            + """ }""")])).ShouldBe(HttpStatusCode.OK);

    private async Task<JsonElement> Explain(string words) =>
        (await _client.Get($"/api/v1/explain?{words}")).ShouldBe(HttpStatusCode.OK).Json;
}
