using System.Net;

namespace Indicators.Api.Tests.Features.Figures;

/// <summary>三明 2021: 梅列区 and 三元区 became the new 三元区. 南昌 2015: 新建县 became 新建区.</summary>
public sealed class RegionChangeTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task After_a_merger_growth_stands_on_the_sum_of_the_predecessors_and_says_so()
    {
        await Report("patent-applications", ("350402", "2020", "300"), ("350403", "2020", "200"), ("350404", "2021", "600"));
        var row = await Growth("patent-applications", "350404", "2021");
        (row.Text("base"), row.Text("growth"), row.Text("basis")).ShouldBe(("500", "20", "comparable"));
    }

    [Fact]
    public async Task After_a_rename_growth_stands_on_the_old_name_even_for_a_ratio()
    {
        await Report("above-scale-industry-rd-institution-coverage", ("360122", "2014", "40"), ("360112", "2015", "42"));
        await Report("patent-grants", ("360122", "2014", "50"), ("360112", "2015", "60"));
        (await Growth("patent-grants", "360112", "2015")).Text("growth").ShouldBe("20");
        var row = await Growth("above-scale-industry-rd-institution-coverage", "360112", "2015");
        (row.Text("points"), row.Text("basis")).ShouldBe(("2", "comparable"));
    }

    [Fact]
    public async Task One_predecessor_without_a_figure_leaves_no_base()
    {
        await Report("invention-patent-grants", ("350402", "2020", "300"), ("350404", "2021", "600"));
        (await Growth("invention-patent-grants", "350404", "2021")).GetProperty("reasons").Text("growth").ShouldBe("parts-missing");
    }

    [Fact]
    public async Task What_does_not_add_up_cannot_be_compared_across_a_merger()
    {
        await Report(
            "above-scale-industry-rd-institution-coverage", ("350402", "2020", "30"), ("350403", "2020", "20"), ("350404", "2021", "26"));
        (await Growth("above-scale-industry-rd-institution-coverage", "350404", "2021")).GetProperty("reasons").Text("growth")
            .ShouldBe("not-comparable");
    }

    [Fact]
    public async Task Of_a_region_that_was_split_nobody_knows_what_part_went_where()
    {
        await _client.PostRows(
            "regions",
            """{ "code": "150997", "name": "东区", "level": "county", "parent": "150900", "from": "2022-01" }""",
            """{ "code": "150998", "name": "西区", "level": "county", "parent": "150900", "from": "2022-01" }""",
            """{ "code": "150999", "name": "全区", "level": "county", "parent": "150900", "to": "2021-12", "successors": ["150997","""
            + """ "150998"] }""");
        await Report("patent-applications", ("150999", "2021", "100"), ("150997", "2022", "60"));
        (await Growth("patent-applications", "150997", "2022")).GetProperty("reasons").Text("growth").ShouldBe("not-comparable");
    }

    [Fact]
    public async Task A_ranking_has_the_regions_of_its_period()
    {
        var of2014 = (await _client.Get("/api/v1/rankings?indicator=gdp&within=360100&level=county&period=2014")).Items
            .Select(row => row.Text("region")).ToList();
        var of2016 = (await _client.Get("/api/v1/rankings?indicator=gdp&within=360100&level=county&period=2016")).Items
            .Select(row => row.Text("region")).ToList();
        (of2014.Contains("360122"), of2014.Contains("360112")).ShouldBe((true, false));
        (of2016.Contains("360122"), of2016.Contains("360112")).ShouldBe((false, true));
    }

    [Fact]
    public async Task An_old_code_after_its_end_is_refused_with_its_successor()
    {
        var answer = await _client.Get("/api/v1/growth?indicator=gdp&region=360122&period=2016");
        answer.ShouldBeProblem(HttpStatusCode.BadRequest, "region region-not-then").Message.ShouldContain("360112");
    }

    private Task<Answer> Report(string indicator, params (string Region, string Period, string Value)[] figures) => _client.PostRows(
        "actuals",
        [.. figures.Select(
            figure => $$"""{ "indicator": "{{indicator}}", "region": "{{figure.Region}}", "period": "{{figure.Period}}", "value":"""
                + $$""" {{figure.Value}} }""")]);

    private async Task<System.Text.Json.JsonElement> Growth(string indicator, string region, string period) =>
        (await _client.Get($"/api/v1/growth?indicator={indicator}&region={region}&period={period}")).Only;
}
