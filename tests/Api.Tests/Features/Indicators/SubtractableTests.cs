using System.Net;

namespace Indicators.Api.Tests.Features.Indicators;

/// <summary>Flows whose running totals are revised as a whole: spans of them are added and never taken from each other.</summary>
public sealed class SubtractableTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task Spans_are_taken_from_each_other_unless_the_indicator_says_otherwise()
    {
        (await Define("robots", "flow", "")).ShouldBe(HttpStatusCode.OK);
        (await Define("output", "flow", ", \"subtractable\": false")).ShouldBe(HttpStatusCode.OK);
        await _client.PostRows(
            "actuals", [.. from code in new[] { "robots", "output" }
                from figure in new[] { ("2020-Q1", 10), ("2020-H1", 25), ("2020-Q3", 7) }
                select $$"""{ "indicator": "{{code}}", "region": "360100", "period": "{{figure.Item1}}", "value": {{figure.Item2}} }"""]);

        (await Values("robots")).ShouldBe(["2020-Q2 15", "2020-01..2020-09 32"]);
        (await Values("output")).ShouldBe(["2020-Q2 ", "2020-01..2020-09 32"]);
        var row = (await _client.Get("/api/v1/indicators?q=output")).Items.Single(one => one.Text("code") == "output");
        row.Text("subtractable").ShouldBe("False");
        (await _client.PostRows("indicators", row.GetRawText())).Receipt.ShouldBe("1 0 0 1 0");
    }

    [Fact]
    public async Task Only_a_flow_has_spans_to_be_taken_from_each_other() =>
        (await Define("stock", "stock", ", \"subtractable\": false"))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 subtractable unexpected");

    private async Task<IEnumerable<string>> Values(string code) =>
        (await _client.Get($"/api/v1/measures?measure=value&indicator={code}&region=360100&period=2020-Q2,2020-01..2020-09&sort=period"))
            .Items.Select(row => $"{row.Text("period")} {row.Text("value")}").OrderDescending();

    private Task<Answer> Define(string code, string nature, string more) => _client.PostRows(
        "indicators",
        $$"""{ "code": "{{code}}", "name": "{{code}}", "unit": "台", "nature": "{{nature}}", "direction": "higher"{{more}} }""");
}
