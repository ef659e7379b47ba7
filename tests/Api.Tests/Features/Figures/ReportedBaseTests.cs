using System.Net;
using System.Text.Json;

namespace Indicators.Api.Tests.Features.Figures;

/// <summary>Growth and what is built on it where a base was reported with the figure, and across a break.</summary>
public sealed class ReportedBaseTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task Growth_is_measured_from_the_base_that_was_reported_with_the_stored_one_beside()
    {
        await Write("360100", ("2012", """ "value": 100 """), ("2013", """ "value": 132, "base": 120 """));

        var row = await Row("growth?", "360100");

        Told(row).ShouldBe("120 12 10 reported 100");
        row.Text("basePeriod").ShouldBe("2012");
    }

    [Fact]
    public async Task The_base_alone_is_enough()
    {
        await Write("360200", ("2013", """ "value": 132, "base": 120 """));

        var row = await Row("growth?", "360200");

        (row.Text("growth"), row.Text("basis"), row.Text("storedBase")).ShouldBe(("10", "reported", ""));
        (await Row("measures?measure=growth&", "360200")).Text("growth").ShouldBe("10");
    }

    [Fact]
    public async Task Across_a_break_nothing_compares_but_what_is_stored_is_shown()
    {
        await Write("360300", ("2012", """ "value": 100 """), ("2013", """ "value": 132, "break": true """), ("2014", """ "value": 99 """));

        var row = await Row("growth?", "360300");

        Told(row).ShouldBe("    100");
        row.GetProperty("reasons").Text("growth").ShouldBe("not-comparable");
        (await Row("growth?", "360300", "2014")).Text("growth").ShouldBe("-25");
    }

    [Fact]
    public async Task A_ranking_by_growth_compares_on_the_reported_bases()
    {
        foreach (var (region, before, figure) in new[]
        {
            ("360400", "100", """ "value": 132, "base": 120 """), ("360500", "100", """ "value": 120 """),
            ("360600", "100", """ "value": 200, "break": true """),
        })
            await Write(region, ("2012", $""" "value": {before} """), ("2013", figure));

        var rows = (await _client.Get(
            "/api/v1/rankings?indicator=tech-contract-turnover&region=360400,360500,360600&period=2013&by=growth")).Items;

        rows.Select(row => $"{row.Text("rank")} {row.Text("region")} {row.Text("growth")}").ShouldBe(
            ["1 360500 20", "2 360400 10", " 360600 "]);
    }

    [Fact]
    public async Task A_growth_target_is_met_on_the_reported_base()
    {
        await Write("360700", ("2012", """ "value": 100 """), ("2013", """ "value": 132, "base": 120 """));
        await _client.PostRows(
            "targets",
            """{ "indicator": "tech-contract-turnover", "region": "360700", "period": "2013", "kind": "growth", "value": 15 }""");

        var row = await Row("completion?", "360700");

        (row.Text("met"), row.Text("required")).ShouldBe(("False", "138"));
    }

    [Fact]
    public async Task A_figure_says_that_it_is_of_parts_of_different_kinds()
    {
        await Write(
            "360800", ("2013-H1", """ "value": 50, "status": "provisional" """), ("2013-07", """ "value": 9, "status": "estimated" """),
            ("2013-08..2013-12", """ "value": 40, "status": "estimated" """));

        var row = await Row("measures?measure=value&", "360800");

        (row.Text("value"), row.Text("status"), row.Text("flags")).ShouldBe(("99", "estimated", """["mixed-status"]"""));
    }

    [Fact]
    public async Task An_explanation_shows_the_reported_base_and_the_stored_one_beside()
    {
        await Write("360900", ("2012", """ "value": 100 """));
        var since = await Write("360900", ("2013", """ "value": 132, "base": 110 """));
        await Write("360900", ("2013", """ "value": 132, "base": 120, "note": "可比口径" """));

        var explained = (await _client.Get(
            $"/api/v1/explain?{Words("360900", "2013")}&measure=growth&since={since.Revision}")).ShouldBe(HttpStatusCode.OK).Json;

        explained.GetProperty("formula").Text("numbers").ShouldBe("(132 − 120) ÷ 120 × 100 = 10");
        var inputs = explained.GetProperty("inputs").EnumerateArray().ToList();
        inputs.Select(input => $"{input.Text("role")} {input.Text("period")} {input.Text("value")} {input.Text("statedWith")}".Trim())
            .ShouldBe(["actual 2013 132", "base 2012 120 2013", "storedBase 2012 100"]);
        inputs[1].Text("note").ShouldBe("可比口径");
        var changed = explained.GetProperty("since").GetProperty("inputs").EnumerateArray().ShouldHaveSingleItem();
        (changed.GetProperty("was").Text("base"), changed.GetProperty("now").Text("base")).ShouldBe(("110", "120"));
    }

    private static string Words(string region, string period) => $"indicator=tech-contract-turnover&region={region}&period={period}";

    private static string Told(JsonElement row) =>
        string.Join(' ', new[] { "base", "change", "growth", "basis", "storedBase" }.Select(field => row.Text(field)));

    private async Task<Answer> Write(string region, params (string Period, string Figure)[] figures) =>
        (await _client.PostRows("actuals", [.. figures.Select(figure =>
            $$"""{ "indicator": "tech-contract-turnover", "region": "{{region}}", "period": "{{figure.Period}}", {{figure.Figure}} }""")]))
            .ShouldBe(HttpStatusCode.OK);

    private async Task<JsonElement> Row(string route, string region, string period = "2013") =>
        (await _client.Get($"/api/v1/{route}{Words(region, period)}")).Only;
}
