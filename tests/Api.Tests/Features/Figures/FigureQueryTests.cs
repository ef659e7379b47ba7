using System.Net;

namespace Indicators.Api.Tests.Features.Figures;

public sealed class FigureQueryTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task The_example_of_the_contract_answers_to_the_letter()
    {
        await using var fresh = new Service();
        await fresh.Client.PostRows(
            "targets", """{ "indicator": "tech-contract-turnover", "region": "421200", "period": "2020", "kind": "level", "value": 50 }""");
        await fresh.Client.PostRows(
            "actuals", """{ "indicator": "tech-contract-turnover", "region": "421200", "period": "2020-H1", "value": 30.13 }""");
        (await fresh.Client.Get("/api/v1/completion?indicator=tech-contract-turnover&region=421200&period=2020-H1")).Text.ShouldBe(
            """
            {"items":[{"indicator":"tech-contract-turnover","indicatorName":"技术合同成交额","region":"421200","regionName":"咸宁市",
            "period":"2020-H1","periodLabel":"2020年上半年","start":"2020-01-01","end":"2020-06-30","unit":"亿元","value":30.13,"status":"final",
            "derived":false,"observed":null,"flags":[],"target":{"kind":"level","operator":"atLeast","value":50,"high":null,"period":"2020",
            "commitment":"expected","setBy":"421200"},"targetCount":1,"required":50,"completion":60.26,"gap":-19.87,"met":false,
            "formula":null,"actualPeriod":"2020-H1","targetDerived":false,"timeProgress":50,"pace":10.26,"light":"green",
            "lightBasis":"pace","reasons":{}}],"next":null,"revision":2}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public async Task Every_fault_of_a_query_is_told_at_once() =>
        (await _client.Get(
            "/api/v1/rankings?indicator=no-such&region=无此地&period=2020-13&by=luck&decimals=99&sort=-colour&compare=never&foo=1"))
            .ShouldBeProblem(
                HttpStatusCode.BadRequest,
                "foo unknown-word", "decimals out-of-range", "indicator unknown-indicator", "period bad-period", "by unknown-choice",
                "region unknown-region", "compare unknown-choice", "sort unknown-choice");

    [Fact]
    public async Task Whose_figures_are_meant_must_be_said() =>
        (await _client.Get("/api/v1/measures?indicator=gdp")).ShouldBeProblem(HttpStatusCode.BadRequest, "region required");

    [Theory]
    [InlineData("region=110000&period=2020&from=2019&frequency=year", "period conflicting-words")]
    [InlineData("region=110000&period=2020-13&last=3&frequency=year", "period conflicting-words")]
    [InlineData("region=110000&period=2020&frequency=year", "frequency conflicting-words")]
    [InlineData("region=110000&from=spring&frequency=year", "from bad-period")]
    [InlineData("within=100000&region=110000&period=2020&total=true", "total conflicting-words")]
    [InlineData("within=nowhere&group=none&period=2020&frequency=year&total=true",
        "within unknown-region", "group unknown-group", "group conflicting-words",
        "frequency conflicting-words", "total conflicting-words")]
    public async Task Words_that_do_not_go_together_are_told_after_those_that_are_wrong(string words, params string[] faults) =>
        (await _client.Get($"/api/v1/measures?indicator=gdp&{words}")).ShouldBeProblem(HttpStatusCode.BadRequest, faults);

    [Fact]
    public async Task A_series_needs_a_frequency_unless_one_length_is_stored()
    {
        await _client.PostRows(
            "actuals",
            """{ "indicator": "above-scale-industrial-value-added", "region": "110000", "period": "2020", "value": 1 }""",
            """{ "indicator": "above-scale-industrial-value-added", "region": "110000", "period": "2021", "value": 2 }""");
        (await _client.Get("/api/v1/measures?indicator=above-scale-industrial-value-added&region=110000&from=2019&to=2021")).Items
            .Select(row => (row.Text("period"), row.Text("value"))).ShouldBe([("2019", ""), ("2020", "1"), ("2021", "2")]);

        await _client.PostRows(
            "actuals", """{ "indicator": "above-scale-industrial-value-added", "region": "110000", "period": "2021-H1", "value": 0.5 }""");
        (await _client.Get("/api/v1/measures?indicator=above-scale-industrial-value-added&region=110000&from=2019&to=2021"))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "frequency required");
        (await _client.Get("/api/v1/measures?indicator=above-scale-industrial-value-added&region=110000&last=2&frequency=half")).Items
            .Select(row => (row.Text("period"), row.Text("value"), row.Text("derived"))).ShouldBe(
                [("2021-H1", "0.5", "False"), ("2021-H2", "1.5", "True")]);
    }

    [Fact]
    public async Task Latest_is_the_newest_period_that_any_asked_region_reported()
    {
        await _client.PostRows(
            "actuals",
            """{ "indicator": "rd-expenditure", "region": "120000", "period": "2019", "value": 1 }""",
            """{ "indicator": "rd-expenditure", "region": "130000", "period": "2020", "value": 2 }""",
            """{ "indicator": "rd-expenditure", "region": "140000", "period": "2021", "status": "missing" }""");
        (await _client.Get("/api/v1/measures?indicator=rd-expenditure&region=120000,130000,140000")).Items
            .Select(row => (row.Text("region"), row.Text("period"), row.Text("value"))).ShouldBe(
                [("120000", "2020", ""), ("130000", "2020", "2"), ("140000", "2020", "")]);
        (await _client.Get("/api/v1/measures?indicator=rd-expenditure&region=120000&period=latest")).Only.Text("period").ShouldBe("2019");
    }

    [Fact]
    public async Task The_latest_of_a_ratio_that_nobody_reports_is_that_of_its_parts()
    {
        await _client.PostRows(
            "actuals",
            """{ "indicator": "rd-expenditure", "region": "320000", "period": "2022", "value": 3 }""",
            """{ "indicator": "gdp", "region": "320000", "period": "2022", "value": 120 }""");
        var row = (await _client.Get("/api/v1/measures?indicator=rd-intensity&region=320000")).Only;
        (row.Text("period"), row.Text("value"), row.Text("derived")).ShouldBe(("2022", "2.5", "True"));
        row.GetProperty("flags").EnumerateArray().Select(flag => flag.GetString()).ShouldBe(["computed"]);
        (await _client.Get("/api/v1/measures?indicator=rd-intensity&region=320000&period=2022-H1")).Only
            .GetProperty("flags").EnumerateArray().Select(flag => flag.GetString()).ShouldBe(["latest:2022"]);
    }

    [Fact]
    public async Task A_read_right_after_a_write_sees_it_and_an_unrelated_write_changes_no_tag()
    {
        const string query = "/api/v1/measures?indicator=exported-tech-contract-turnover&region=150000&period=2020";
        await _client.PostRows(
            "actuals", """{ "indicator": "exported-tech-contract-turnover", "region": "150000", "period": "2020", "value": 1 }""");
        var first = await _client.Get(query);
        await _client.PostRows("actuals", """{ "indicator": "gdp", "region": "150000", "period": "2020", "value": 1 }""");
        var tag = first.Headers.ETag!.ToString();
        (await _client.Get(query, ("If-None-Match", tag))).Status.ShouldBe(HttpStatusCode.NotModified);
        await _client.PostRows(
            "actuals", """{ "indicator": "exported-tech-contract-turnover", "region": "150000", "period": "2020", "value": 2 }""");
        var after = await _client.Get(query, ("If-None-Match", tag));
        after.ShouldBe(HttpStatusCode.OK).Only.Text("value").ShouldBe("2");
        after.Revision.ShouldBeGreaterThan(first.Revision);
    }
}
