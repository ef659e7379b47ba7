using System.Net;

namespace Indicators.Api.Tests.Features.ReportedPeriods;

/// <summary>Which periods are reported, by how many of whom.</summary>
public sealed class ListPeriodsTests(Service service) : IClassFixture<Service>, IAsyncLifetime
{
    private readonly Client _client = service.Client;

    public async Task InitializeAsync() => (await _client.PostRows(
        "actuals",
        """{ "indicator": "gdp", "region": "360100", "period": "2020", "value": 5 }""",
        """{ "indicator": "gdp", "region": "360200", "period": "2020", "value": 4, "status": "provisional" }""",
        """{ "indicator": "gdp", "region": "360300", "period": "2020", "status": "missing" }""",
        """{ "indicator": "gdp", "region": "360100", "period": "2021-H1", "value": 3, "bound": "moreThan" }""",
        """{ "indicator": "rd-expenditure", "region": "360100", "period": "2020", "value": 1 }""",
        """{ "indicator": "gdp", "region": "110000", "period": "2022", "value": 9 }""")).ShouldBe(HttpStatusCode.OK);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Each_tells_how_many_of_the_regions_have_a_figure() =>
        (await Periods("indicator=gdp&within=360000")).ShouldBe(["gdp 2020 2 of 11", "gdp 2021-H1 1 of 11"]);

    [Fact]
    public async Task Those_of_a_status_alone_are_counted_when_that_is_asked_for() =>
        (await Periods("indicator=gdp&within=360000&level=prefecture&status=final")).ShouldBe(["gdp 2020 1 of 11", "gdp 2021-H1 1 of 11"]);

    [Fact]
    public async Task A_ratio_is_reported_where_its_parts_are() =>
        (await Periods("indicator=rd-intensity,rd-expenditure&region=360100,360200"))
            .ShouldBe(["rd-intensity 2020 1 of 2", "rd-expenditure 2020 1 of 2"]);

    [Fact]
    public async Task They_can_be_asked_for_newest_first_in_pages_and_as_they_were()
    {
        const string question = "/api/v1/periods?indicator=gdp&within=360000&sort=-end&limit=1";
        var first = await _client.Get(question);

        (first.Only.Text("period"), first.Only.Text("periodLabel"), first.Only.Text("end")).ShouldBe(("2021-H1", "2021年上半年", "2021-06-30"));
        (await _client.Get($"{question}&cursor={first.Json.Text("next")}")).Only.Text("period").ShouldBe("2020");
        (await Periods("indicator=gdp&within=360000&asOf=0")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "indicator required", "region required")]
    [InlineData("indicator=gdp", "region required")]
    [InlineData("indicator=gdp&region=360100&period=2020", "period unknown-word")]
    [InlineData("indicator=gdp&within=360000&group=none", "group unknown-group", "group conflicting-words")]
    public async Task What_is_meant_must_be_said(string words, params string[] faults) =>
        (await _client.Get($"/api/v1/periods?{words}")).ShouldBeProblem(HttpStatusCode.BadRequest, faults);

    private async Task<List<string>> Periods(string words) => [.. (await _client.Get($"/api/v1/periods?{words}")).Items
        .Select(row => $"{row.Text("indicator")} {row.Text("period")} {row.Text("reported")} of {row.Text("expected")}")];
}
