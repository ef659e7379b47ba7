using System.Net;
using Indicators.Measures;

namespace Indicators.Api.Tests.Features.Figures;

/// <summary>At both ends of the service's calendar there is a figure or a reason, and a fault for what lies outside.</summary>
public sealed class CalendarEdgeTests(Service service) : IClassFixture<Service>
{
    private static readonly string All = $"measure={string.Join(',', MeasureRegistry.All.Select(measure => measure.Word))}";

    private readonly Client _client = service.Client;

    [Theory]
    [InlineData("period=1900")]
    [InlineData("period=1900-01")]
    [InlineData("period=2199")]
    [InlineData("period=2199-12")]
    [InlineData("period=1900&compare=average-99")]
    [InlineData("period=1900&compare=twoYear")]
    [InlineData("period=1900-01&compare=previous")]
    [InlineData("period=2199&compare=1900")]
    [InlineData("from=1900&to=1902&frequency=year")]
    [InlineData("from=1900&to=1900&frequency=month")]
    [InlineData("to=1901&last=120&frequency=year")]
    [InlineData("to=1900-02&last=1200&frequency=ytd")]
    public async Task Every_measure_is_a_figure_or_a_reason(string when)
    {
        await Write();
        foreach (var indicator in (string[])["patent-applications", "high-tech-enterprises", "rd-intensity"])
            (await _client.Get($"/api/v1/measures?indicator={indicator}&within=360000&level=prefecture&{All}&{when}"))
                .ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_series_stops_where_the_calendar_does()
    {
        var answer = await _client.Get("/api/v1/measures?indicator=patent-applications&region=360100&to=1902&last=120&frequency=year");
        answer.Items.Select(row => row.GetProperty("period").GetString()).ShouldBe(["1900", "1901", "1902"]);
    }

    [Fact]
    public async Task Figures_declared_for_the_first_year_are_audited()
    {
        await Write();
        (await _client.PostRows("declared", [.. ((string[])["rank", "growth", "completion"]).Select(measure =>
            $$"""{ "indicator": "patent-applications", "region": "360100", "period": "1900", "measure": "{{measure}}", "value": 1 }""")]))
            .ShouldBe(HttpStatusCode.OK);
        (await _client.Get("/api/v1/audit?region=360100&period=1900")).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("1899")]
    [InlineData("2200")]
    public async Task What_lies_outside_is_refused(string period) =>
        (await _client.Get($"/api/v1/growth?indicator=patent-applications&region=360100&period={period}"))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "period bad-period");

    private async Task Write()
    {
        string[] periods = ["1900", "1900-01", "2199", "2199-12"];
        (await _client.PostRows(
            "actuals", [.. periods.Select(
                period => $$"""{ "indicator": "patent-applications", "region": "360100", "period": "{{period}}", "value": 7 }""")]))
            .ShouldBe(HttpStatusCode.OK);
        (await _client.PostRows("targets", [.. ((string[])["level", "growth", "increment"]).Select(kind =>
            $$"""{ "indicator": "patent-applications", "region": "360100", "period": "1900", "kind": "{{kind}}", "value": 5 }""")]))
            .ShouldBe(HttpStatusCode.OK);
    }
}
