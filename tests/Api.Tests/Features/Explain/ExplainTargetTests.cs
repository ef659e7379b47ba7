using System.Net;
using System.Text.Json;

namespace Indicators.Api.Tests.Features.Explain;

/// <summary>What follows from targets, taken apart.</summary>
public sealed class ExplainTargetTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task A_target_that_follows_from_those_of_its_parts_is_told_with_them()
    {
        await Target("patent-applications", "2020-Q1", "level", 20);
        await Target("patent-applications", "2020-Q2", "level", 30);
        await Actual("patent-applications", "2020-H1", 40);

        var explained = await Explain("completion", "patent-applications", "2020-H1");

        explained.GetProperty("figure").Text("targetDerived").ShouldBe("True");
        explained.GetProperty("formula").ShouldSay("完成率 = 实绩 ÷ 目标 × 100", "40 ÷ 50 × 100 = 80");
        explained.Step("target").ShouldSay("目标 = 2020年一季度 + 2020年二季度", "20 + 30 = 50");
        explained.Roles().ShouldBe(
            ["actual 2020-H1 40 件", "targetPart 2020-Q1 20 件", "targetPart 2020-Q2 30 件", "target 2020-H1 50 件"]);
    }

    [Fact]
    public async Task Beside_one_of_the_same_key_it_is_another_row_whose_figures_changed()
    {
        await Target("tech-contract-turnover", "2020-H1", "level", 60);
        await Target("tech-contract-turnover", "2020-Q1", "level", 20);
        await Target("tech-contract-turnover", "2020-Q2", "level", 30);
        var before = await Actual("tech-contract-turnover", "2020-H1", 30);
        await Target("tech-contract-turnover", "2020-Q2", "level", 35);

        const string asked = "/api/v1/completion?indicator=tech-contract-turnover&region=360100&period=2020-H1";
        (await _client.Get(asked)).Items.Select(row => $"{row.Text("required")} {row.Text("completion")} {row.Text("targetDerived")}")
            .ShouldBe(["60 50 False", "55 54.55 True"]);
        (await _client.Get($"{asked}&since={before.Revision}")).Only.GetProperty("was").Text("required").ShouldBe("50");
        var since = await Explain("completion", "tech-contract-turnover", "2020-Q2", $"&since={before.Revision}");
        since.GetProperty("since").GetProperty("inputs").EnumerateArray().ShouldHaveSingleItem().Text("resource").ShouldBe("targets");
    }

    [Fact]
    public async Task Where_a_target_of_parts_has_changed_that_is_told_of_what_follows_from_it()
    {
        await Target("patent-grants", "2020-Q1", "level", 20);
        await Target("patent-grants", "2020-Q2", "level", 30);
        var before = await Actual("patent-grants", "2020-H1", 40);
        await Target("patent-grants", "2020-Q2", "level", 60);

        var since = (await Explain("completion", "patent-grants", "2020-H1", $"&since={before.Revision}")).GetProperty("since");

        since.Text("exact").ShouldBe("80");
        var input = since.GetProperty("inputs").EnumerateArray().ShouldHaveSingleItem();
        (input.Text("period"), input.GetProperty("was").Text("value"), input.GetProperty("now").Text("value"))
            .ShouldBe(("2020-Q2", "30", "60"));
    }

    [Fact]
    public async Task What_a_light_goes_by_is_worked_out_beside_a_pace_that_there_is_not()
    {
        await Target("high-tech-enterprises", "2020", "level", 200);
        await Actual("high-tech-enterprises", "2019-12", 100);
        await Actual("high-tech-enterprises", "2020-06", 145);

        var explained = await Explain("pace", "high-tech-enterprises", "2020-H1");

        (explained.GetProperty("figure").Text("light"), explained.GetProperty("figure").Text("lightBasis")).ShouldBe(("yellow", "stock"));
        explained.Step("added").ShouldSay("已增占应增 = (实绩 − 期初) ÷ (目标 − 期初) × 100", "(145 − 100) ÷ (200 − 100) × 100 = 45");
        explained.Step("stockPace").ShouldSay("存量超序时 = 已增占应增 − 时间进度", "45 − 50 = -5");
        explained.Roles().ShouldContain("opening 2019-12 100 家");
    }

    [Fact]
    public async Task A_fall_that_is_kept_small_says_why_it_has_no_rate_and_how_its_gap_came_about()
    {
        await Target("gdp", "2020", "growth", -0.5m);
        await Actual("gdp", "2019", 1000);
        await Actual("gdp", "2020", 996);

        var explained = await Explain("completion", "gdp", "2020");

        explained.GetProperty("reason").Text("message").ShouldBe("不适用：控制降幅的目标只判断是否达到，差距按百分点计");
        explained.Step("gap").ShouldSay("与目标之差 = 增速 − 目标", "(-0.4) − (-0.5) = 0.1");
        (await Explain("completion", "gdp", "2020", "&lang=en")).GetProperty("reason").Text("message")
            .ShouldBe("not applicable: a fall that is to be kept small is kept so or not, with a gap in points");
    }

    [Fact]
    public async Task A_cumulative_change_goes_by_logarithms_and_in_a_straight_line_on_request()
    {
        await Target("energy-intensity", "2021-2025年", "cumulativeChange", -17);
        await Actual("energy-intensity", "2020", 1);
        await Actual("energy-intensity", "2023", 0.9513m);

        var explained = await Explain("completion", "energy-intensity", "2023", "&decimals=1");

        explained.GetProperty("formula").ShouldSay(
            "完成率 = ln(实绩 ÷ 基数) ÷ ln(1 + 目标 ÷ 100) × 100", "ln(0.9513 ÷ 1) ÷ ln(1 + (-17) ÷ 100) × 100 = 26.7943550639");
        (explained.GetProperty("figure").Text("completion"), explained.GetProperty("figure").Text("formula"))
            .ShouldBe(("26.8", "logarithmic"));
        var linear = (await Explain("completion", "energy-intensity", "2023", "&formula=linear")).GetProperty("figure");
        (linear.Text("completion"), linear.Text("formula")).ShouldBe(("28.65", "linear"));
    }

    [Fact]
    public async Task Targets_that_do_not_add_up_are_named_as_such()
    {
        await Target("rd-expenditure", "2020", "level", 100);
        await _client.PostRows(
            "targets", """{ "indicator": "rd-expenditure", "region": "360102", "period": "2020", "kind": "rank", "value": 3 }""");

        (await Explain("allocation", "rd-expenditure", "2020")).GetProperty("reason").Text("message")
            .ShouldBe("不适用：各目标的种类或期间不同，或是增长、百分点、占比、位次，不能相加");
    }

    private async Task<JsonElement> Explain(string measure, string indicator, string period, string more = "") =>
        (await _client.Get($"/api/v1/explain?measure={measure}&indicator={indicator}&region=360100&period={period}{more}"))
            .ShouldBe(HttpStatusCode.OK).Json;

    private async Task<Answer> Target(string indicator, string period, string kind, decimal value) => (await _client.PostRows(
        "targets",
        $$"""{ "indicator": "{{indicator}}", "region": "360100", "period": "{{period}}", "kind": "{{kind}}", "value": {{value}} }"""))
        .ShouldBe(HttpStatusCode.OK);

    private async Task<Answer> Actual(string indicator, string period, decimal value) => (await _client.PostRows(
        "actuals", $$"""{ "indicator": "{{indicator}}", "region": "360100", "period": "{{period}}", "value": {{value}} }"""))
        .ShouldBe(HttpStatusCode.OK);
}
