using System.Net;
using System.Text.Json;
using Indicators.Api.Tests.Features.Scores;

namespace Indicators.Api.Tests.Features.Explain;

public sealed class ExplainScoreTests(Assessed service) : IClassFixture<Assessed>
{
    private const string Efficacy =
        """{ "indicator": "patent-applications", "measure": "value", "weight": 60, "method": "efficacy", "name": "专利" }""";
    private const string Completed =
        """{ "indicator": "tech-contract-turnover", "measure": "completion", "weight": 40, "method": "completion" }""";
    private const string Grown =
        """{ "indicator": "patent-applications", "measure": "growth", "weight": 20, "method": "perPoint", "origin": "average","""
        + """ "step": 10, "pointsPerStep": 2, "base": 10 }""";
    private const string Placed =
        """{ "indicator": "patent-applications", "measure": "rank", "weight": 10, "method": "steps", "steps": [{ "threshold": 1,"""
        + """ "points": 10 }, { "threshold": 2, "points": 7 }] }""";

    [Fact]
    public async Task A_score_is_told_from_its_inputs_to_the_place_it_gives()
    {
        await service.Scheme("told", 100, Efficacy, Completed);

        var explained = await Explain("told", "360200");

        Timeless(explained).ShouldMatchGolden("score.json");
    }

    [Fact]
    public async Task The_row_is_the_one_that_scores_gives()
    {
        await service.Scheme("row", 100, Efficacy, Completed);

        var explained = await Explain("row", "360300");

        explained.GetProperty("score").GetRawText().ShouldBe((await service.Scores("row", "&group=three&region=360300"))[0].GetRawText());
        explained.TryGetProperty("figure", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Every_method_tells_its_formula_in_words_and_numbers()
    {
        await service.Scheme(
            "methods", 75, Completed, Grown, Placed,
            """{ "indicator": "patent-applications", "measure": "growth", "weight": 5, "method": "rank" }""");

        var explained = await Explain("methods", "360200");

        explained.GetProperty("formula").ShouldSay(
            "综合得分 = 技术合同成交额完成率 + 专利申请量增长 + 专利申请量位次 + 专利申请量增长", "36 + 8 + 7 + 2.5 = 53.5");
        var items = explained.GetProperty("items").EnumerateArray().ToList();
        items[0].GetProperty("formula").ShouldSay("得分 = max(0, min(权重 × 完成率 ÷ 100, 权重))", "max(0, min(40 × 90 ÷ 100, 40)) = 36");
        items[0].Step("completion").ShouldSay("完成率 = 实绩 ÷ 目标 × 100", "45 ÷ 50 × 100 = 90");
        items[1].GetProperty("formula").ShouldSay(
            "得分 = max(0, min(基础分 + 偏离 ÷ 每档幅度 × 每档分值, 权重))", "max(0, min(10 + (-10) ÷ 10 × 2, 20)) = 8");
        items[1].Step("deviation").ShouldSay("偏离 = 增速 − 平均水平", "10 − 20 = -10");
        items[2].GetProperty("formula").ShouldSay("得分 = 位次 达到 分档下限 一档", "2 达到 2 一档 → 7");
        items[3].GetProperty("formula").ShouldSay("得分 = 权重 − 权重 × (位次 − 1) ÷ (参加排名个数 − 1)", "5 − 5 × (2 − 1) ÷ (3 − 1) = 2.5");
    }

    [Fact]
    public async Task In_English_the_words_are_English()
    {
        await service.Scheme("english", 70, Efficacy, Placed);

        var explained = await Explain("english", "360300", "&lang=en");

        explained.GetProperty("formula").ShouldSay("score = 专利 + Patent applications rank", "60 + 10 = 70");
        var items = explained.GetProperty("items").EnumerateArray().ToList();
        items[0].GetProperty("formula").GetProperty("words").GetString().ShouldBe(
            "points of the item = weight × (base of the coefficient + (100 − base of the coefficient) × distance from the worst) ÷ 100");
        items[1].GetProperty("formula")
            .ShouldSay("points of the item = the step threshold, which rank reaches", "the step 1, which 1 reaches → 10");
    }

    [Fact]
    public async Task What_is_missing_is_named_by_item_and_figure()
    {
        await service.Scheme(
            "missing", 100, Efficacy, """{ "indicator": "gdp", "measure": "growth", "weight": 40, "method": "efficacy" }""");

        var explained = await Explain("missing", "360100");

        explained.GetProperty("reason").Text("code").ShouldBe("parts-missing");
        explained.GetProperty("reason").Text("message").ShouldStartWith("组成数据不全：地区生产总值增长：未报：实绩（南昌市2019年地区生产总值）未报");
        explained.GetProperty("formula").ShouldSay("综合得分 = –", null);
        explained.GetProperty("items")[0].Text("exact").ShouldBe("36");
        explained.GetProperty("items")[1].GetProperty("reason").Text("code").ShouldBe("not-reported");
        explained.GetProperty("ranking").GetProperty("unranked").EnumerateArray().Select(peer => peer.Text("region"))
            .ShouldBe(Assessed.Regions);
    }

    [Fact]
    public async Task A_weight_that_goes_to_the_others_is_told()
    {
        await service.Actuals("patent-grants", "2018", 0, 10, 10);
        await service.Actuals("patent-grants", "2019", 5, 11, 12);
        await service.Scheme(
            "rescaled", 100, Efficacy, """{ "indicator": "patent-grants", "measure": "growth", "weight": 40, "method": "efficacy" }""");

        var explained = await Explain("rescaled", "360100");

        explained.GetProperty("formula").ShouldSay("综合得分 = 专利 × 方案总权重 ÷ 适用项权重", "36 × 100 ÷ 60 = 60");
        explained.GetProperty("items")[1].GetProperty("reason").Text("code").ShouldBe("zero-base");
        explained.GetProperty("score").Text("flags").ShouldBe("""["rescaled"]""");
    }

    [Fact]
    public async Task A_veto_is_told_with_the_target_that_was_not_met()
    {
        await service.Actuals("high-tech-enterprises", "2019", 99, 100, 50);
        await service.Client.PostRows(
            "targets", """{ "indicator": "high-tech-enterprises", "region": "360100", "period": "2019", "kind": "level","""
                + """ "commitment": "binding", "value": 100 }""");
        const string veto =
            """{ "indicator": "high-tech-enterprises", "measure": "completion", "weight": 0, "method": "veto", "effect": "{0}" }""";
        await service.Scheme("vetoed", 60, Efficacy, veto.Replace("{0}", "zero"));
        await service.Scheme("withheld", 60, Efficacy, veto.Replace("{0}", "withhold"));

        var (zero, withheld) = (await Explain("vetoed", "360100"), await Explain("withheld", "360100"));

        zero.GetProperty("formula").ShouldSay("综合得分 = 一票否决（高新技术企业数完成率）", "一票否决（高新技术企业数完成率） → 0");
        zero.GetProperty("items")[1].GetProperty("formula").ShouldSay("得分 = 约束性目标未达到", "约束性目标未达到 → 0");
        zero.GetProperty("items")[1].Roles().ShouldBe(["actual 2019-12 99 家", "target 2019 100 家"]);
        withheld.GetProperty("reason").Text("message").ShouldBe("不适用：一票否决（高新技术企业数完成率）");
    }

    [Theory]
    [InlineData("measure=score&region=360100", "scheme required", "period required")]
    [InlineData("measure=score&scheme=words&period=2019&region=360100&indicator=gdp&by=value", "indicator conflicting-words",
        "by conflicting-words")]
    [InlineData("measure=growth&scheme=words&region=360100", "indicator required", "scheme conflicting-words")]
    [InlineData("measure=score&scheme=words&period=2019&group=three", "not-one-figure")]
    public async Task Words_of_figures_and_of_scores_do_not_mix(string words, params string[] faults)
    {
        await service.Scheme("words", 60, Efficacy);
        (await service.Client.Get($"/api/v1/explain?{words}")).ShouldBeProblem(HttpStatusCode.BadRequest, faults);
    }

    private async Task<JsonElement> Explain(string scheme, string region, string words = "") =>
        (await service.Client.Get($"/api/v1/explain?measure=score&scheme={scheme}&period=2019&group=three&region={region}{words}"))
            .ShouldBe(HttpStatusCode.OK).Json;

    private static JsonElement Timeless(JsonElement json) => JsonSerializer.SerializeToElement(
        System.Text.Json.Nodes.JsonNode.Parse(Explained.WithoutTimes(json.GetRawText())));
}
