namespace Indicators.Api.Tests.Features.Figures;

public sealed class RankingsTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task Equal_figures_tie_and_those_without_one_come_last_with_a_reason()
    {
        await _client.PostRows(
            "actuals",
            """{ "indicator": "high-tech-enterprises", "region": "420100", "period": "2020-12", "value": 900 }""",
            """{ "indicator": "high-tech-enterprises", "region": "421200", "period": "2020-12", "value": 300 }""",
            """{ "indicator": "high-tech-enterprises", "region": "420600", "period": "2020-12", "value": 300 }""",
            """{ "indicator": "high-tech-enterprises", "region": "420500", "period": "2020-12", "value": 100 }""");
        var rows = (await _client.Get("/api/v1/rankings?indicator=high-tech-enterprises&within=420000&level=prefecture&period=2020")).Items;
        rows.Take(4).Select(row => (row.Text("region"), row.Text("rank"), row.Text("tied"), row.Text("of")))
            .ShouldBe(
                [("420100", "1", "False", "4"), ("420600", "2", "True", "4"), ("421200", "2", "True", "4"), ("420500", "4", "False", "4")]);
        rows.Skip(4).ShouldAllBe(row => row.Text("rank") == "" && row.GetProperty("reasons").Text("rank") == "not-reported");

        var dense = (await _client.Get(
            "/api/v1/rankings?indicator=high-tech-enterprises&within=420000&level=prefecture&period=2020&ties=dense&limit=4")).Items;
        dense.Select(row => row.Text("rank")).ShouldBe(["1", "2", "2", "3"]);
    }

    [Fact]
    public async Task A_region_alone_is_ranked_among_its_siblings_with_its_place_of_a_year_before()
    {
        await _client.PostRows(
            "actuals",
            """{ "indicator": "patent-grants", "region": "360100", "period": "2012", "value": 10 }""",
            """{ "indicator": "patent-grants", "region": "360200", "period": "2012", "value": 20 }""",
            """{ "indicator": "patent-grants", "region": "360100", "period": "2013", "value": 40 }""",
            """{ "indicator": "patent-grants", "region": "360200", "period": "2013", "value": 30 }""");
        var row = (await _client.Get("/api/v1/rankings?indicator=patent-grants&region=360100&period=2013")).Only;
        (row.Text("rank"), row.Text("of"), row.Text("previousRank"), row.Text("previousOf"), row.Text("moved")).ShouldBe(
            ("1", "2", "2", "2", "1"));

        var byGrowth = (await _client.Get("/api/v1/rankings?indicator=patent-grants&region=360100,360200&period=2013&by=growth")).Items;
        byGrowth.Select(each => (each.Text("region"), each.Text("rank"), each.Text("growth")))
            .ShouldBe([("360100", "1", "300"), ("360200", "2", "50")]);
        byGrowth[0].Text("previousRank").ShouldBe("");
    }

    [Fact]
    public async Task Figures_tie_as_they_are_unless_asked_as_they_are_shown()
    {
        await _client.PostRows(
            "actuals",
            """{ "indicator": "fiscal-sci-tech-expenditure", "region": "370100", "period": "2019", "value": 300 }""",
            """{ "indicator": "fiscal-sci-tech-expenditure", "region": "370200", "period": "2019", "value": 300 }""",
            """{ "indicator": "fiscal-sci-tech-expenditure", "region": "370100", "period": "2020", "value": 400.001 }""",
            """{ "indicator": "fiscal-sci-tech-expenditure", "region": "370200", "period": "2020", "value": 400 }""");
        const string ranking = "/api/v1/rankings?indicator=fiscal-sci-tech-expenditure&region=370100,370200&period=2020&by=growth";
        (await _client.Get(ranking)).Items.Select(row => row.Text("rank")).ShouldBe(["1", "2"]);
        (await _client.Get($"{ranking}&tieOn=shown")).Items.Select(row => row.Text("rank")).ShouldBe(["1", "1"]);
    }
}
