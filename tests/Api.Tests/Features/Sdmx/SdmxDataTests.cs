using System.Net;
using System.Text.Json;
using Indicators.Api.Tests.Features.Figures;
using Indicators.Measures;

namespace Indicators.Api.Tests.Features.Sdmx;

/// <summary>Figures as a client of SDMX reads them.</summary>
public sealed class SdmxDataTests(ExampleService service) : IClassFixture<ExampleService>
{
    private const string Flow = "/sdmx/2.1/data/INDICATORS,FIGURES,1.0";
    private const string Growth = $"{Flow}/360100.patent-applications.value+growth";

    private readonly Client _client = service.Client;

    [Fact]
    public async Task A_series_has_its_observations_with_status_and_unit()
    {
        var answer = (await _client.Get($"{Growth}/all?startPeriod=2012&endPeriod=2013&detail=full&includeHistory=false"))
            .ShouldBe(HttpStatusCode.OK);

        answer.ContentHeaders.ContentType!.ToString().ShouldBe("application/vnd.sdmx.data+json; version=1.0.0");
        var structure = answer.Json.GetProperty("data").GetProperty("structure");
        Values(structure, "dimensions", "series").ShouldBe(
            ["REF_AREA 360100 南昌市", "INDICATOR patent-applications 专利申请量", "MEASURE value 数值", "MEASURE growth 同比增长(%)"]);
        Values(structure, "dimensions", "observation").ShouldBe(["TIME_PERIOD 2012 2012年", "TIME_PERIOD 2013 2013年"]);
        var series = answer.Json.GetProperty("data").GetProperty("dataSets")[0].GetProperty("series");
        series.GetProperty("0:0:0").GetRawText().ShouldBe(
            """{"attributes":[0],"observations":{"0":[4528,0,0],"1":[6190,1,0]}}""");
        series.GetProperty("0:0:1").GetProperty("observations").GetRawText().ShouldBe("""{"0":[null,2,1],"1":[36.7,1,0]}""");
        Values(structure, "attributes", "observation").ShouldBe(
            ["OBS_STATUS E 预计", "OBS_STATUS A 正式", "OBS_STATUS M 未报", "REASON _Z 不适用", "REASON no-base 无基数"]);
    }

    [Theory]
    [InlineData("detail=dataonly", """{"observations":{"0":[6190]}}""")]
    [InlineData("detail=serieskeysonly", """{"observations":{}}""")]
    [InlineData("detail=nodata", """{"attributes":[0],"observations":{}}""")]
    public async Task As_much_of_a_series_comes_as_is_asked_for(string words, string series)
    {
        var answer = await _client.Get($"{Flow}/360100.patent-applications.value?lastNObservations=1&endPeriod=2013&{words}");
        answer.Json.GetProperty("data").GetProperty("dataSets")[0].GetProperty("series").GetProperty("0:0:0").GetRawText()
            .ShouldBe(series);
    }

    /// <summary>Of 2021 and 2022 only another region has a figure.</summary>
    [Theory]
    [InlineData("360100", 1, "2020:7")]
    [InlineData("360100", 2, "2019:6 2020:7")]
    [InlineData("360200", 1, "2022:9")]
    [InlineData("360300", 2, "2022:null")]
    public async Task The_newest_observations_are_figures_where_there_are_any(string area, int count, string observations)
    {
        using var writing = new Service();
        var reported = new[] { ("360100", 2019, 6), ("360100", 2020, 7), ("360200", 2021, 8), ("360200", 2022, 9) };
        await writing.Client.PostRows("actuals", [.. reported.Select(cell => $$"""
            { "indicator": "gdp", "region": "{{cell.Item1}}", "period": "{{cell.Item2}}", "value": {{cell.Item3}} }
            """)]);

        var data = (await writing.Client.Get(
            $"{Flow}/{area}.gdp.value?lastNObservations={count}&dimensionAtObservation=AllDimensions")).Json.GetProperty("data");

        var times = data.GetProperty("structure").GetProperty("dimensions").GetProperty("observation").EnumerateArray()
            .Single(dimension => dimension.Text("id") == "TIME_PERIOD").GetProperty("values");
        string.Join(' ', data.GetProperty("dataSets")[0].GetProperty("observations").EnumerateObject().Select(observation =>
            $"{times[int.Parse(observation.Name.Split(':')[3])].Text("id")}:{observation.Value[0].GetRawText()}")).ShouldBe(observations);
    }

    [Fact]
    public async Task Versions_are_data_sets_by_revision_with_what_was_deleted()
    {
        using var writing = new Service();
        foreach (var value in (int[])[10, 11])
        {
            await writing.Client.PostRows(
                "actuals", $$"""{ "indicator": "gdp", "region": "360100", "period": "2020", "value": {{value}}, "status": "estimated" }""");
        }

        await writing.Client.Delete("/api/v1/actuals?indicator=gdp&region=360100&period=2020");
        var data = (await writing.Client.Get($"{Flow}/360100.gdp.value?includeHistory=true&dimensionAtObservation=AllDimensions"))
            .ShouldBe(HttpStatusCode.OK).Json.GetProperty("data");

        data.GetProperty("dataSets").EnumerateArray()
            .Select(set => $"{set.Text("action")} {set.Text("attributes")} {set.GetProperty("observations").GetRawText()}")
            .ShouldBe(
            [
                """Replace [0] {"0:0:0:0":[10,0,0,0]}""", """Replace [1] {"0:0:0:0":[11,0,0,0]}""",
                """Delete [2] {"0:0:0:0":[11,0,0,0]}""",
            ]);
        data.GetProperty("dataSets").EnumerateArray().ShouldAllBe(set => set.GetProperty("validFrom").GetDateTimeOffset().Year > 2000);
        Values(data.GetProperty("structure"), "attributes", "dataSet").ShouldBe(["REVISION  1", "REVISION  2", "REVISION  3"]);
        (await writing.Client.Get($"{Flow}/.gdp.")).ShouldBeProblem(HttpStatusCode.NotFound, "key no-observations");
    }

    [Fact]
    public async Task A_wildcard_finds_what_there_is_and_of_what_is_named_the_reason_is_told()
    {
        var found = (await _client.Get($"{Flow}/.advanced-county-streak.?endPeriod=2013&format=csv")).ShouldBe(HttpStatusCode.OK);
        found.ContentHeaders.ContentType!.MediaType.ShouldBe("application/vnd.sdmx.data+csv");
        var lines = found.Text.TrimEnd().Split("\r\n");
        lines[0].ShouldBe("DATAFLOW,REF_AREA,INDICATOR,MEASURE,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS,REASON");
        lines.ShouldContain("INDICATORS:FIGURES(1.0),360111,advanced-county-streak,value,2013-12,7,次,A,");
        lines.ShouldContain("INDICATORS:FIGURES(1.0),360111,advanced-county-streak,rank,2013-12,1,place,A,");
        lines.Skip(1).ShouldAllBe(line => line.EndsWith(','));

        var none = await _client.Get($"{Flow}/360102.advanced-county-streak.value?endPeriod=2013&format=csv");
        none.Text.ShouldContain("360102,advanced-county-streak,value,2013-12,,次,M,not-reported");
    }

    [Theory]
    [MemberData(nameof(MeasureTests.Words), MemberType = typeof(MeasureTests))]
    public async Task Every_measure_is_among_the_codes_and_is_told_or_why_there_is_none(string word)
    {
        var codes = (await _client.Get("/sdmx/2.1/codelist/INDICATORS/CL_MEASURE")).Json.GetProperty("data").GetProperty("codelists")[0]
            .GetProperty("codes").EnumerateArray().Select(code => code.Text("id")).ToList();
        var told = await _client.Get($"{Flow}/360100.patent-applications.{word}?startPeriod=2013&endPeriod=2013&format=csv");

        foreach (var column in MeasureRegistry.Of(word).Columns.Where(column => column is { Type: ColumnType.Number, TellsWhy: true }))
            codes.ShouldContain(column.Name);
        told.ShouldBe(HttpStatusCode.OK).Text.ShouldContain($",360100,patent-applications,{word},2013,");
    }

    [Fact]
    public async Task Clients_accept_what_they_know()
    {
        (await _client.Get(Growth, ("Accept", "application/vnd.sdmx.data+json;version=2.0.0"))).Json
            .GetProperty("data").GetProperty("structures")[0].GetProperty("dataSets").GetArrayLength().ShouldBe(1);
        (await _client.Get(Growth, ("Accept", "application/vnd.sdmx.data+csv;version=1.0.0"))).Text.ShouldStartWith("DATAFLOW,");
        var plain = await _client.Get(Growth, ("Accept", "text/csv"));
        plain.Text.ShouldStartWith("DATAFLOW,");
        plain.ContentHeaders.ContentType!.MediaType.ShouldBe("text/csv");
        (await _client.Get(Growth, ("Accept", "application/json"))).ContentHeaders.ContentType!.MediaType
            .ShouldBe("application/vnd.sdmx.data+json");
        (await _client.Get(Growth, ("Accept", "application/vnd.sdmx.genericdata+xml;version=2.1")))
            .ShouldBeProblem(HttpStatusCode.NotAcceptable, "Accept not-acceptable");
        var tag = (await _client.Get(Growth)).Headers.ETag!.ToString();
        (await _client.Get(Growth, ("If-None-Match", tag))).ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("FIGURES/360100.gdp", "key bad-key")]
    [InlineData(
        "FIGURES/1.nothing.sum?startPeriod=soon",
        "startPeriod bad-period", "REF_AREA unknown-region", "INDICATOR unknown-indicator", "MEASURE unknown-choice")]
    [InlineData("FIGURES/360100.gdp.value?firstNObservations=1", "firstNObservations unknown-word")]
    [InlineData("FIGURES/360100.gdp.growth?includeHistory=true", "includeHistory conflicting-words")]
    public async Task What_is_wrong_is_told_at_once(string path, params string[] faults)
    {
        var answer = await _client.Get($"/sdmx/2.1/data/{path}");
        answer.ShouldBe(HttpStatusCode.BadRequest).Faults.ShouldBe(faults, ignoreOrder: true);
    }

    [Fact]
    public async Task Another_flow_is_not_there() => (await _client.Get("/sdmx/2.1/data/ECB,EXR,1.0/all"))
        .ShouldBeProblem(HttpStatusCode.NotFound, "not-found");

    private static IEnumerable<string> Values(JsonElement structure, string what, string level) =>
        from component in structure.GetProperty(what).GetProperty(level).EnumerateArray()
        from value in component.GetProperty("values").EnumerateArray()
        select $"{component.Text("id")} {(value.TryGetProperty("id", out var id) ? id : default)} {value.Text("name")}";
}
