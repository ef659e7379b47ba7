using System.Net;

namespace Indicators.Api.Tests.Features.Figures;

/// <summary>
/// What goes out of a fraction: rounded once as asked, levels and gaps to 12 places, and in an explanation the fraction itself.
/// </summary>
public sealed class ExactFigureTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task A_level_and_a_gap_go_out_to_12_places_whatever_the_rounding()
    {
        await Ratio("per-firm", (5, 3), (8, 3));
        await _client.PostRows(
            "targets", """{ "indicator": "per-firm", "region": "360100", "period": "2020", "kind": "growth", "value": 50 }""");

        var row = (await _client.Get("/api/v1/completion?indicator=per-firm&region=360100&period=2020&decimals=0&rounding=truncate")).Only;

        (row.Text("value"), row.Text("required"), row.Text("gap"), row.Text("completion"), row.Text("met"))
            .ShouldBe(("2", "2.5", "0.166666666667", "106", "True"));
    }

    [Fact]
    public async Task Exactly_on_its_level_a_quotient_has_no_gap_and_is_met()
    {
        await Ratio("on-its-level", (5, 3), (9, 3));
        await _client.PostRows(
            "targets", """{ "indicator": "on-its-level", "region": "360100", "period": "2020", "kind": "growth", "value": 80 }""");

        var row = (await _client.Get("/api/v1/completion?indicator=on-its-level&region=360100&period=2020")).Only;

        (row.Text("required"), row.Text("gap"), row.Text("completion"), row.Text("met")).ShouldBe(("3", "0", "100", "True"));
    }

    [Fact]
    public async Task An_explanation_has_the_fraction_beside_12_places()
    {
        await _client.PostRows("actuals", Actual("patent-applications", "2019", 4840700), Actual("patent-applications", "2020", 4815845));

        var explained = (await _client.Get(
            "/api/v1/explain?indicator=patent-applications&region=360100&period=2020&measure=growth&decimals=1&rounding=truncate")).Json;

        (explained.Text("exact"), explained.Text("exactFraction")).ShouldBe(("-0.513458797281", "-24855/48407"));
        explained.GetProperty("rounding").Text("shown").ShouldBe("-0.5");
        (explained.GetProperty("steps")[0].Text("exact"), explained.GetProperty("steps")[0].Text("exactFraction")).ShouldBe(
            ("-24855", "-24855"));
    }

    private async Task Ratio(string code, (int Over, int Under) before, (int Over, int Under) now)
    {
        (await _client.PostRows(
            "indicators",
            $$"""{ "code": "{{code}}-of", "name": "{{code}}-of", "unit": "件", "nature": "flow", "direction": "higher" }""",
            $$"""{ "code": "{{code}}-to", "name": "{{code}}-to", "unit": "家", "nature": "stock", "direction": "higher" }""",
            $$"""
            { "code": "{{code}}", "name": "{{code}}", "unit": "件", "nature": "ratio", "direction": "higher",
              "numerator": "{{code}}-of", "denominator": "{{code}}-to", "factor": 1 }
            """)).ShouldBe(HttpStatusCode.OK);
        (await _client.PostRows(
            "actuals",
            Actual($"{code}-of", "2019", before.Over), Actual($"{code}-to", "2019-12", before.Under),
            Actual($"{code}-of", "2020", now.Over), Actual($"{code}-to", "2020-12", now.Under))).ShouldBe(HttpStatusCode.OK);
    }

    private static string Actual(string indicator, string period, int value) =>
        $$"""{ "indicator": "{{indicator}}", "region": "360100", "period": "{{period}}", "value": {{value}} }""";
}
