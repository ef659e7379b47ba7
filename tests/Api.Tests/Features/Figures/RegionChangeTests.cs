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
    public async Task A_ratio_that_was_reported_under_the_old_name_goes_before_its_parts()
    {
        await Report("rd-expenditure", ("360122", "2014", "2"), ("360112", "2016", "3"));
        await Report("gdp", ("360122", "2014", "100"), ("360112", "2016", "100"));
        await Report("rd-intensity", ("360122", "2014", "2.5"));
        var row = (await _client.Get("/api/v1/growth?indicator=rd-intensity&region=360112&period=2016&compare=2014")).Only;
        (row.Text("value"), row.Text("base"), row.Text("points")).ShouldBe(("3", "2.5", "0.5"));
    }

    /// <summary>In 1983 prefectures became cities by the dozen: predecessors had predecessors, each in its own month.</summary>
    [Fact]
    public async Task What_many_changes_of_regions_lead_to_is_asked_for_once_and_not_once_for_each_way_to_it()
    {
        var answer = await _client.Get(
            "/api/v1/measures?indicator=population&within=100000&level=county&frequency=month&to=1985-01&last=40&only=figures");
        answer.ShouldBe(HttpStatusCode.OK).Items.ShouldBeEmpty();
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
    public async Task Who_absorbs_another_is_compared_with_what_both_had()
    {
        await Report("patent-applications", ("371200", "2017", "50"), ("370100", "2017", "500"), ("370100", "2018", "660"));
        var row = await Growth("patent-applications", "370100", "2018");
        (row.Text("value"), row.Text("base"), row.Text("growth"), row.Text("basis")).ShouldBe(("660", "550", "20", "comparable"));

        // In its last year the figure of the absorbed one is contained in the other's, unless it is stored.
        await Report("patent-applications", ("370100", "2019", "990"));
        (await Growth("patent-applications", "370100", "2019")).Text("growth").ShouldBe("50");
        await Report("patent-applications", ("371200", "2018", "90"));
        row = await Growth("patent-applications", "370100", "2018");
        (row.Text("value"), row.Text("change"), row.Text("growth")).ShouldBe(("660", "200", "36.36"));
        row = await Growth("patent-applications", "370100", "2019");
        (row.Text("base"), row.Text("growth")).ShouldBe(("750", "32"));
        (await _client.Get("/api/v1/growth?indicator=patent-applications&region=371200&period=2018")).Only.Text("growth").ShouldBe("80");
    }

    [Fact]
    public async Task In_years_before_the_absorbed_one_is_missing_where_it_has_no_figure()
    {
        await Report("invention-patent-grants", ("370100", "2017", "500"), ("370100", "2018", "660"));
        (await Growth("invention-patent-grants", "370100", "2018")).GetProperty("reasons").Text("growth").ShouldBe("parts-missing");
        await Report(
            "above-scale-industry-rd-institution-coverage", ("370100", "2017", "30"), ("371200", "2017", "20"), ("370100", "2018", "31"));
        (await Growth("above-scale-industry-rd-institution-coverage", "370100", "2018")).GetProperty("reasons").Text("growth")
            .ShouldBe("not-comparable");
    }

    [Fact]
    public async Task Either_code_may_report_the_year_of_a_change()
    {
        await Report("pct-applications", ("360122", "2014", "40"), ("360122", "2015", "50"), ("360112", "2016", "60"));
        (await Growth("pct-applications", "360112", "2016")).Text("growth").ShouldBe("20");
        var row = await Growth("pct-applications", "360112", "2015");
        (row.Text("value"), row.Text("base"), row.Text("growth")).ShouldBe(("50", "40", "25"));
        var total = (await _client.Get(
            "/api/v1/measures?indicator=pct-applications&within=360100&level=county&period=2015&total=true")).Items[^1];
        total.Text("value").ShouldBe("50");
    }

    [Fact]
    public async Task A_part_that_moved_is_flagged_on_both_sides()
    {
        // 2016: 枞阳县 went from 安庆市 to 铜陵市.
        await Report(
            "patent-grants", ("340700", "2014", "100"), ("340700", "2016", "150"), ("340800", "2014", "200"), ("340800", "2016", "210"));
        foreach (var city in new[] { "340700", "340800" })
        {
            var row = (await _client.Get($"/api/v1/growth?indicator=patent-grants&region={city}&period=2016&compare=2014")).Only;
            row.GetProperty("flags").EnumerateArray().Select(flag => flag.GetString()).ShouldContain("boundary-changed");
        }
    }

    [Fact]
    public async Task A_target_of_growth_stands_on_what_both_had()
    {
        await Report("high-tech-output", ("371200", "2017", "50"), ("370100", "2017", "500"), ("370100", "2018", "660"));
        await _client.PostRows(
            "targets",
            """{ "indicator": "high-tech-output", "region": "370100", "period": "2018", "kind": "growth", "value": 10 }""");
        var row = (await _client.Get("/api/v1/completion?indicator=high-tech-output&region=370100&period=2018")).Only;
        (row.Text("required"), row.Text("met")).ShouldBe(("605", "True"));
    }

    [Fact]
    public async Task Who_was_renamed_keeps_its_place_of_the_year_before()
    {
        await Report(
            "tech-contracts-registered",
            ("360122", "2014", "50"), ("360121", "2014", "40"), ("360112", "2015", "30"), ("360121", "2015", "90"));
        var rows = (await _client.Get("/api/v1/rankings?indicator=tech-contracts-registered&within=360100&level=county&period=2015")).Items;
        var renamed = rows.Single(row => row.Text("region") == "360112");
        (renamed.Text("rank"), renamed.Text("previousRank"), renamed.Text("moved")).ShouldBe(("2", "1", "-1"));
        var alone = (await _client.Get("/api/v1/rankings?indicator=tech-contracts-registered&region=360112&period=2015")).Only;
        (alone.Text("rank"), alone.Text("previousRank")).ShouldBe(("2", "1"));
    }

    [Fact]
    public async Task A_zone_that_a_county_contains_is_a_peer_and_in_no_total_twice()
    {
        await _client.PostRows(
            "regions",
            """{ "code": "3607A1", "name": "赣州经开区", "level": "zone", "parent": "360700", "includedIn": "360702" }""",
            """{ "code": "3607A2", "name": "赣州高新区", "level": "zone", "parent": "360700" }""");
        await Report("gdp", ("360702", "2020", "100"), ("3607A1", "2020", "30"), ("3607A2", "2020", "5"));
        var rows = (await _client.Get("/api/v1/measures?indicator=gdp&within=360700&period=2020&total=true")).Items;
        rows.Where(row => row.Text("value") is not "").Select(row => $"{row.Text("region")} {row.Text("value")}")
            .ShouldBe(["360702 100", "3607A1 30", "3607A2 5", "360700 105"]);
        (await _client.Get("/api/v1/measures?indicator=gdp&measure=computed&region=360700&period=2020")).Only.Text("computed")
            .ShouldBe("105");
    }

    [Fact]
    public async Task Zones_of_statistics_are_peers_only_where_asked()
    {
        async Task<IEnumerable<string>> Peers(string statistical) =>
            (await _client.Get($"/api/v1/rankings?indicator=gdp&within=130100&level=county&period=2020{statistical}")).Items
                .Select(row => row.Text("region"));
        (await Peers("")).ShouldNotContain("130171");
        (await Peers("&statistical=true")).ShouldContain("130171");
        (await _client.Get("/api/v1/measures?indicator=gdp&region=130171&period=2020")).Only.Text("region").ShouldBe("130171");
        (await _client.Get("/api/v1/regions?within=130100")).Items.Select(row => row.Text("code")).ShouldContain("130171");
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
