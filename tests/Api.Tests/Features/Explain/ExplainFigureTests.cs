using System.Net;
using System.Text.Json;
using Indicators.Api.Tests.Features.Figures;

namespace Indicators.Api.Tests.Features.Explain;

public sealed class ExplainFigureTests(ExampleService service) : IClassFixture<ExampleService>
{
    private const string Xianning = "indicator=tech-contract-turnover&region=421200&period=2020-H1";

    private readonly Client _client = service.Client;

    [Fact]
    public async Task Xianning_s_completion_is_what_was_done_over_what_was_aimed_at()
    {
        var explained = await Explain($"{Xianning}&measure=completion");

        explained.GetProperty("formula").ShouldSay("完成率 = 实绩 ÷ 目标 × 100", "30.13 ÷ 50 × 100 = 60.26");
        (explained.Text("exact"), explained.GetProperty("rounding").GetRawText()).ShouldBe(
            ("60.26", """{"decimals":2,"mode":"half-up","shown":60.26}"""));
        explained.Step("gap").ShouldSay("与目标之差 = 实绩 − 目标", "30.13 − 50 = -19.87");
        explained.Roles().ShouldBe(["actual 2020-H1 30.13 亿元", "target 2020 50 亿元"]);
        explained.GetProperty("inputs")[0].Text("note").ShouldBe("合同成交总额30.13亿元");
        explained.GetProperty("inputs")[1].Text("source").ShouldBe("咸宁市科学技术局《2020年上半年工作总结及下半年安排》");
        explained.GetProperty("inputs")[1].GetProperty("target").Text("kind").ShouldBe("level");
        explained.GetProperty("reason").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task The_figure_is_the_row_that_measures_gives()
    {
        var explained = await Explain($"{Xianning}&measure=pace");
        var row = (await _client.Get($"/api/v1/measures?{Xianning}&measure=pace")).Only;

        explained.GetProperty("figure").GetRawText().ShouldBe(row.GetRawText());
        explained.GetProperty("formula").ShouldSay("超序时进度 = 完成率 − 时间进度", "60.26 − 50 = 10.26");
        explained.Step("timeProgress").ShouldSay("时间进度 = 已过月数 ÷ 总月数 × 100", "6 ÷ 12 × 100 = 50");
    }

    [Fact]
    public async Task In_English_the_words_are_English()
    {
        var explained = await Explain($"{Xianning}&measure=growth&lang=en");

        explained.GetProperty("formula").ShouldSay("growth = (actual − base) ÷ base × 100", null);
        explained.GetProperty("reason").Text("message")
            .ShouldBe("no base: base — Technology contract turnover, 咸宁市, first half of 2019: not reported");
        explained.GetProperty("inputs")[0].Text("periodLabel").ShouldBe("first half of 2020");
    }

    [Fact]
    public async Task A_missing_base_is_named()
    {
        var explained = await Explain($"{Xianning}&measure=growth");

        explained.GetProperty("reason").Text("code").ShouldBe("no-base");
        explained.GetProperty("reason").Text("message").ShouldBe("无基数：基数（咸宁市2019年上半年技术合同成交额）未报");
        explained.Roles().ShouldBe(["actual 2020-H1 30.13 亿元", "base 2019-H1  亿元"]);
        explained.GetProperty("exact").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Before_it_is_rounded_a_figure_is_there_to_12_places_and_as_a_fraction()
    {
        var explained = await Explain(
            "indicator=sci-tech-achievements-registered&region=421200&period=2020-H1&measure=completion&rounding=truncate&decimals=1");

        explained.Text("exact").ShouldBe("66.666666666667");
        explained.Text("exactFraction").ShouldBe("200/3");
        explained.GetProperty("rounding").GetRawText().ShouldBe("""{"decimals":1,"mode":"truncate","shown":66.6}""");
    }

    [Fact]
    public async Task A_required_level_is_worked_out_from_its_base()
    {
        var explained = await Explain("indicator=patent-applications&region=360100&period=2014&measure=completion&kind=growth");

        explained.GetProperty("formula").ShouldSay("完成率 = 实绩 ÷ 应达水平 × 100", null);
        explained.Step("required").ShouldSay("应达水平 = 基数 × (1 + 目标 ÷ 100)", "6190 × (1 + 50 ÷ 100) = 9285");
        explained.Roles().ShouldBe(["actual 2014  件", "base 2013 6190 件", "target 2014 50 %"], ignoreOrder: true);
        explained.GetProperty("reason").Text("message").ShouldBe("未报：实绩（南昌市2014年专利申请量）未报");
    }

    [Fact]
    public async Task Of_several_targets_none_counts_until_one_is_chosen() =>
        (await Explain("indicator=patent-applications&region=360100&period=2014&measure=completion")).GetProperty("reason").Text("message")
            .ShouldBe("目标不唯一：有 2 个目标（力争 达到 10000件、力争 增长 50%），没有指明以哪个为准");

    [Fact]
    public async Task Words_that_give_several_figures_are_refused_with_their_number()
    {
        var patents = "indicator=patent-applications&region=360100&period=2014&measure=completion&targets=all";
        (await _client.Get($"/api/v1/explain?{patents}")).ShouldBeProblem(HttpStatusCode.BadRequest, "not-one-figure").Message
            .ShouldContain("2");
        (await _client.Get("/api/v1/explain?indicator=gdp&region=110000&measure=value&from=2020-02&to=2020-03&frequency=year"))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "not-one-figure")
            .Message.ShouldContain("0");
    }

    [Fact]
    public async Task What_was_never_reported_is_explained_as_that()
    {
        var explained = await Explain("indicator=gdp&region=110000&measure=completion");

        explained.GetProperty("formula").ShouldSay("完成率 = –", null);
        explained.GetProperty("reason").GetRawText().ShouldBe("""{"code":"not-reported","message":"未报：北京市从未填报地区生产总值"}""");
        explained.GetProperty("figure").GetProperty("period").ValueKind.ShouldBe(JsonValueKind.Null);
        (await Explain("indicator=gdp&region=110000&measure=value&since=1")).GetProperty("since").GetProperty("inputs").GetArrayLength()
            .ShouldBe(0);
    }

    [Fact]
    public async Task Of_several_measures_of_a_figure_each_has_its_formula_and_all_share_the_inputs()
    {
        var explained = await Explain($"{Xianning}&measure=completion,pace,growth");

        (explained.Text("measure"), explained.Text("exact")).ShouldBe(("completion", "60.26"));
        var others = explained.GetProperty("others").EnumerateArray().ToList();
        others.Select(other => (other.Text("measure"), other.Text("exact"))).ShouldBe([("pace", "10.26"), ("growth", "")]);
        others[0].GetProperty("formula").ShouldSay("超序时进度 = 完成率 − 时间进度", "60.26 − 50 = 10.26");
        others[1].GetProperty("reason").Text("code").ShouldBe("no-base");
        explained.Roles().ShouldBe(["actual 2020-H1 30.13 亿元", "target 2020 50 亿元", "base 2019-H1  亿元"], ignoreOrder: true);
        explained.GetProperty("figure").TryGetProperty("growth", out _).ShouldBeTrue();
        (await Explain($"{Xianning}&measure=completion")).TryGetProperty("others", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "measure required")]
    [InlineData("measure=growth,places", "measure unknown-choice")]
    [InlineData("measure=growth,score", "measure conflicting-words")]
    [InlineData("measure=growth&format=csv", "format unknown-choice")]
    [InlineData("measure=growth&limit=1", "limit unknown-word")]
    public async Task Measures_of_one_figure_are_explained_as_json(string words, string fault) =>
        (await _client.Get($"/api/v1/explain?{Xianning}&{words}")).ShouldBeProblem(HttpStatusCode.BadRequest, fault);

    [Fact]
    public async Task An_explanation_that_a_client_has_is_not_sent_again()
    {
        var first = await _client.Get($"/api/v1/explain?{Xianning}&measure=pace");

        first.Headers.GetValues("Revision").ShouldBe([$"{first.Revision}"]);
        first.Headers.GetValues("Lights").ShouldNotBeEmpty();
        (await _client.Get($"/api/v1/explain?{Xianning}&measure=pace", ("If-None-Match", first.Headers.ETag!.ToString()))).Status
            .ShouldBe(HttpStatusCode.NotModified);
    }

    private async Task<JsonElement> Explain(string words) =>
        (await _client.Get($"/api/v1/explain?{words}")).ShouldBe(HttpStatusCode.OK).Json;
}
