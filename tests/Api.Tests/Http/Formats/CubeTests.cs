using System.Net;
using System.Text.Json;
using Indicators.Api.Tests.Features.Figures;

namespace Indicators.Api.Tests.Http.Formats;

/// <summary>What statistics clients read: JSON-stat and SDMX-CSV, and a row a line.</summary>
public sealed class CubeTests(ExampleService service) : IClassFixture<ExampleService>
{
    private const string Growth =
        "/api/v1/growth?indicator=patent-applications,rd-intensity&region=360100,421200&period=2013,2014,2020-H1,2020-01..2020-11";

    private readonly Client _client = service.Client;

    [Fact]
    public async Task JSON_stat_has_each_figure_in_its_cell_and_each_reason_as_its_status()
    {
        var rows = (await _client.Get(Growth)).Items;
        var cube = (await _client.Get($"{Growth}&format=jsonstat")).ShouldBe(HttpStatusCode.OK).Json;
        cube.Text("version").ShouldBe("2.0");
        var (indicators, regions, times, measures) = (Index("indicator"), Index("region"), Index("time"), Index("measure"));
        times.ShouldBe(["2013", "2014", "2020-S1", "2020-01-01/P11M"], ignoreOrder: true);
        measures.ShouldContain("growth");
        var (value, status) = (cube.GetProperty("value"), cube.GetProperty("status"));
        foreach (var row in rows)
        {
            foreach (var measure in new[] { "value", "base", "growth", "points" })
            {
                var time = row.Text("period") switch { "2020-H1" => "2020-S1", "2020-01..2020-11" => "2020-01-01/P11M", var year => year };
                var at = ((indicators.IndexOf(row.Text("indicator")) * regions.Count + regions.IndexOf(row.Text("region"))) * times.Count
                    + times.IndexOf(time)) * measures.Count + measures.IndexOf(measure);
                (value.TryGetProperty($"{at}", out var figure) ? figure.ToString() : "").ShouldBe(row.Text(measure), $"{row} {measure}");
                (status.TryGetProperty($"{at}", out var why) ? why.ToString() : null).ShouldBe(
                    row.GetProperty("reasons").TryGetProperty(measure, out var reason) ? reason.ToString() : null);
            }
        }

        Category("measure").GetProperty("unit").GetProperty("growth").Text("label").ShouldBe("%");

        JsonElement Category(string dimension) => cube.GetProperty("dimension").GetProperty(dimension).GetProperty("category");

        List<string> Index(string dimension) =>
            [.. Category(dimension).GetProperty("index").EnumerateArray().Select(code => code.GetString()!)];
    }

    [Fact]
    public async Task SDMX_CSV_has_a_line_for_each_figure_and_each_reason()
    {
        var answer = (await _client.Get(
            "/api/v1/growth?indicator=patent-applications&region=360100&period=2013,2014&fields=value,status,growth,reasons"
            + "&format=sdmx-csv"))
            .ShouldBe(HttpStatusCode.OK);
        answer.ContentHeaders.ContentType!.ToString().ShouldBe("application/vnd.sdmx.data+csv; version=1.0.0; charset=utf-8");
        answer.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).ShouldBe(
        [
            "DATAFLOW,REF_AREA,INDICATOR,MEASURE,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS,REASON",
            "INDICATORS:FIGURES(1.0),360100,patent-applications,value,2013,6190,件,A,",
            "INDICATORS:FIGURES(1.0),360100,patent-applications,growth,2013,36.7,%,A,",
            "INDICATORS:FIGURES(1.0),360100,patent-applications,value,2014,,件,M,not-reported",
            "INDICATORS:FIGURES(1.0),360100,patent-applications,growth,2014,,%,M,not-reported",
        ]);
    }

    [Fact]
    public async Task Stored_actuals_make_a_cube_too()
    {
        var cube = (await _client.Get("/api/v1/actuals?indicator=patent-applications&region=360100&format=jsonstat")).Json;
        cube.GetProperty("dimension").GetProperty("measure").GetProperty("category").GetProperty("index").EnumerateArray()
            .Select(code => code.GetString()).ShouldBe(["value", "high", "base"]);
        cube.GetProperty("value").EnumerateObject().Count().ShouldBePositive();
    }

    [Theory]
    [InlineData("jsonstat")]
    [InlineData("sdmx-csv")]
    public async Task Two_rows_in_one_cell_make_no_cube_and_a_page_makes_none(string format)
    {
        const string two = "/api/v1/completion?indicator=patent-applications&region=360100&period=2014";
        (await _client.Get(two)).Items.Count.ShouldBe(2);
        (await _client.Get($"{two}&format={format}")).ShouldBeProblem(HttpStatusCode.BadRequest, "format format-impossible");
        (await _client.Get($"{two}&targets=first&format={format}")).ShouldBe(HttpStatusCode.OK);
        (await _client.Get($"{two}&limit=1&format={format}")).ShouldBeProblem(HttpStatusCode.BadRequest, "limit format-impossible");
        (await _client.Get($"/api/v1/regions?within=360100&format={format}"))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "format unknown-choice");
    }

    [Fact]
    public async Task NDJSON_is_the_rows_of_the_JSON_a_line_each()
    {
        var answer = await _client.Get($"{Growth}&format=ndjson");
        answer.ContentHeaders.ContentType!.MediaType.ShouldBe("application/x-ndjson");
        answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.ToString())
            .ShouldBe((await _client.Get(Growth)).Items.Select(row => row.ToString()));
    }
}
