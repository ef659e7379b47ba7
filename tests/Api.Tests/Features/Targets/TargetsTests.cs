using System.Net;

namespace Indicators.Api.Tests.Features.Targets;

public sealed class TargetsTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task Several_targets_stand_side_by_side()
    {
        (await _client.PostRows(
            "targets",
            """{ "indicator": "patent-applications", "region": "360100", "period": "2014", "kind": "growth", "value": 50 }""",
            """{ "indicator": "patent-applications", "region": "360100", "period": "2014", "kind": "level", "value": 1, "unit": "万件" }""",
            """{ "indicator": "patent-applications", "region": "360100", "period": "2014", "kind": "level", "value": 9000,"""
            + """ "commitment": "binding", "setBy": "江西省" }"""))
            .ShouldBe(HttpStatusCode.OK).Receipt.ShouldBe("3 3 0 0 0");

        var rows = (await _client.Get("/api/v1/targets?region=360100&period=2014")).Items;
        rows.Select(
            row => $"{row.Text("kind")} {row.Text("value")}{row.Text("unit")} {row.Text("operator")} {row.Text("commitment")}"
                + $" {row.Text("setBy")}")
            .ShouldBe(["level 9000件 atLeast binding 360000", "level 10000件 atLeast expected 360100", "growth 50% atLeast expected 360100"]);
        (await _client.Get("/api/v1/targets?region=360100&period=2014&kind=growth")).Only.Text("value").ShouldBe("50");
        (await _client.Get("/api/v1/targets?region=360100&period=2014&setBy=360000")).Only.Text("value").ShouldBe("9000");
        (await _client.Get("/api/v1/targets?region=360100&period=2014&commitment=binding")).Only.Text("value").ShouldBe("9000");
    }

    [Fact]
    public async Task Where_lower_is_better_a_target_is_at_most()
    {
        await _client.PostRows(
            "indicators", """{ "code": "energy-use", "name": "能耗", "unit": "吨标准煤", "nature": "flow", "direction": "lower" }""");
        await _client.PostRows(
            "targets", """{ "indicator": "energy-use", "region": "360200", "period": "2014", "kind": "level", "value": 100 }""");
        (await _client.Get("/api/v1/targets?indicator=energy-use")).Only.Text("operator").ShouldBe("atMost");
    }

    [Fact]
    public async Task A_range_has_two_ends_and_no_other_kind_has()
    {
        const string range =
            """{ "indicator": "patent-applications", "region": "110000", "period": "2014", "kind": "range", "value": 10, "high": 15,"""
            + """ "inside": true }""";
        await _client.PostRows("targets", range);
        var row = (await _client.Get("/api/v1/targets?region=110000")).Only;
        (row.Text("value"), row.Text("high"), row.Text("inside")).ShouldBe(("10", "15", "True"));
        (await _client.PostRows("targets", range.Replace("\"high\": 15,", "")))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 high required");
        (await _client.PostRows("targets", range.Replace("\"range\"", "\"level\"")))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 high unexpected", "0 inside unexpected");
    }

    [Fact]
    public async Task Points_are_for_ratios_and_increments_for_amounts()
    {
        (await _client.PostRows(
            "targets",
            """{ "indicator": "patent-applications", "region": "360100", "period": "2015", "kind": "points", "value": 1 }""",
            """{ "indicator": "rd-intensity", "region": "360100", "period": "2015", "kind": "increment", "value": 1 }""",
            """{ "indicator": "rd-intensity", "region": "360100", "period": "2015", "kind": "points", "value": 0.3, "unit": "个百分点" }""",
            """{ "indicator": "patent-applications", "region": "360100", "period": "2015", "kind": "growth", "value": 3, "unit": "件" }"""))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 kind not-applicable", "1 kind not-applicable", "3 unit unit-mismatch");
    }

    [Fact]
    public async Task A_growth_or_an_increment_of_a_flow_spans_twelve_months_at_most_and_the_refusal_says_what_to_write()
    {
        const string plan = """{ "indicator": "gdp", "region": "360300", "period": "2021-2025年", "kind": "growth", "value": 6 }""";
        var refused = await _client.PostRows(
            "targets",
            plan,
            plan.Replace("growth", "increment"),
            plan.Replace("2021-2025年", "2019-07..2020-07"),
            plan.Replace("2021-2025年", "2019-07..2020-06"),
            plan.Replace("growth", "averageGrowth"),
            plan.Replace("growth", "cumulativeChange"),
            plan.Replace("growth", "level"),
            plan.Replace("gdp", "high-tech-enterprises").Replace("growth", "increment"));
        refused.ShouldBeProblem(
            HttpStatusCode.UnprocessableEntity, "0 period period-too-long", "1 period period-too-long", "2 period period-too-long");
        refused.Json.GetProperty("errors")[1].Text("message").ShouldBe(
            "期间过长：2021-2025年；时期数的净增目标最长 12 个月，更长的请写 averageGrowth（年均增长）、cumulativeChange（累计变动）或 level（达到）");
        (await _client.PostRows("targets", plan.Replace("}", ", \"delete\": true }"))).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("\"kind\": \"decade\"", "0 kind unknown-choice")]
    [InlineData("\"note\": \"\"", "0 kind required")]
    [InlineData("\"kind\": \"level\", \"commitment\": \"maybe\"", "0 commitment unknown-choice")]
    [InlineData("\"kind\": \"level\", \"setBy\": \"999999\"", "0 setBy unknown-region")]
    public async Task A_target_is_refused_for(string fields, string fault) =>
        (await _client.PostRows("targets", $$"""{ "indicator": "gdp", "region": "360100", "period": "2016", "value": 1, {{fields}} }"""))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, fault);

    [Fact]
    public async Task A_row_read_back_can_be_written_again()
    {
        await _client.PostRows(
            "targets", """{ "indicator": "rd-intensity", "region": "120000", "period": "2021-2025年", "kind": "growth", "value": 7.5 }""");
        var row = (await _client.Get("/api/v1/targets?region=120000")).Only;
        row.Text("period").ShouldBe("2021-01..2025-12");
        (await _client.PostRows("targets", row.GetRawText())).ShouldBe(HttpStatusCode.OK).Receipt.ShouldBe("1 0 0 1 0");
    }

    [Fact]
    public async Task A_target_is_deleted_by_all_of_its_key()
    {
        await _client.PostRows("targets", """{ "indicator": "gdp", "region": "130000", "period": "2014", "kind": "level", "value": 1 }""");
        (await _client.Delete("/api/v1/targets?indicator=gdp&region=130000&period=2014&kind=level"))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "commitment required", "setBy required");
        (await _client.Delete("/api/v1/targets?indicator=gdp&region=130000&period=2014&kind=level,growth&commitment=expected&setBy=130000"))
            .Receipt.ShouldBe("2 0 0 1 1");
        (await _client.Get("/api/v1/targets?region=130000")).Items.ShouldBeEmpty();
    }
}
