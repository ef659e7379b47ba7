using System.Net;
using System.Text.Json;

namespace Indicators.Api.Tests.Features.Figures;

/// <summary>
/// What compares, adds up or is promised across a change of regions. 南昌 2015-08: 新建县 360122 became 新建区 360112. 三明 2021-02: 梅列区 350402
/// and 三元区 350403 became the new 三元区 350404. 2018-12: 莱芜市 371200 went into 济南市 370100.
/// </summary>
public sealed class ChangedPlaceTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task Who_took_the_place_of_another_has_its_targets()
    {
        await Targets("patent-grants", ("360122", "2015", "level", 200));
        await Report("patent-grants", ("360122", "2015-H1", 90), ("360112", "2015", 210));
        var row = await Row("completion?indicator=patent-grants&region=360112&period=2015");
        (row.Text("required"), row.Text("completion"), row.Text("met"), Target(row, "setBy")).ShouldBe(("200", "105", "True", "360122"));
        row = await Row("completion?indicator=patent-grants&region=360122&period=2015-H1");
        (row.Text("completion"), row.Text("pace")).ShouldBe(("45", "-5"));
        row = await Row("explain?measure=completion&indicator=patent-grants&region=360112&period=2015");
        row.GetProperty("inputs").EnumerateArray().Select(input => $"{input.Text("region")} {input.Text("value")}")
            .ShouldBe(["360112 210", "360122 200"], ignoreOrder: true);

        await Targets("patent-grants", ("360112", "2015", "level", 300));
        (await Row("completion?indicator=patent-grants&region=360112&period=2015")).Text("required").ShouldBe("300");
    }

    [Fact]
    public async Task Of_several_it_has_the_amounts_that_add_up()
    {
        await Targets(
            "high-tech-enterprises", ("350402", "2021", "level", 30), ("350403", "2021", "level", 20), ("350402", "2021", "growth", 5),
            ("350403", "2021", "growth", 5));
        await Report("high-tech-enterprises", ("350404", "2021-12", 40));
        var row = await Row("completion?indicator=high-tech-enterprises&region=350404&period=2021");
        (row.Text("required"), row.Text("completion"), row.Text("targetDerived"), row.Text("targetCount"), Target(row, "setBy"))
            .ShouldBe(("50", "80", "True", "1", "350404"));

        await Targets("pct-applications", ("350402", "2021", "level", 30));
        (await Row("completion?indicator=pct-applications&region=350404&period=2021")).GetProperty("reasons").Text("completion")
            .ShouldBe("no-target");
    }

    [Fact]
    public async Task A_mean_and_a_projection_stand_on_what_both_had()
    {
        await Report(
            "tech-contracts-registered", ("371200", "2017", 50), ("370100", "2017", 500), ("371200", "2018", 60), ("370100", "2018", 600),
            ("370100", "2019", 790), ("370100", "2019-H1", 300), ("371200", "2018-H1", 30), ("370100", "2018-H1", 300));
        var row = await Row("measures?measure=average3&indicator=tech-contracts-registered&region=370100&period=2019");
        (row.Text("average3"), string.Join(' ', Flags(row))).ShouldBe(("666.67", "comparable"));
        row = await Row("measures?measure=projection&indicator=tech-contracts-registered&region=370100&period=2019-H1");
        (row.Text("projectionMethod"), row.Text("projection"), string.Join(' ', Flags(row)))
            .ShouldBe(("lastYearShape", "600", "comparable"));
    }

    [Fact]
    public async Task No_mean_is_taken_over_a_place_that_was_divided()
    {
        await _client.PostRows(
            "regions",
            """{ "code": "150994", "name": "南区", "level": "county", "parent": "150900", "from": "2022-01" }""",
            """{ "code": "150995", "name": "北区", "level": "county", "parent": "150900", "from": "2022-01" }""",
            """{ "code": "150996", "name": "大区", "level": "county", "parent": "150900", "to": "2021-12", "successors": ["150994","""
            + """ "150995"] }""");
        await Report("gdp", ("150996", "2020", 90), ("150996", "2021", 100), ("150994", "2022", 60));
        var row = await Row("measures?measure=average3,projection&indicator=gdp&region=150994&period=2022");
        row.GetProperty("reasons").Text("average3").ShouldBe("not-comparable");
    }

    [Fact]
    public async Task A_base_that_was_stated_wins_over_what_both_had()
    {
        await Report("invention-patent-grants", ("371200", "2017", 50), ("370100", "2017", 500), ("371200", "2018", 90));
        await _client.PostRows(
            "actuals", """{ "indicator": "invention-patent-grants", "region": "370100", "period": "2018", "value": 660, "base": 600 }""");
        var row = await Row("growth?indicator=invention-patent-grants&region=370100&period=2018");
        (row.Text("base"), row.Text("change"), row.Text("growth"), row.Text("basis"), row.Text("storedBase"))
            .ShouldBe(("600", "60", "10", "reported", "500"));
    }

    [Fact]
    public async Task A_group_is_added_as_its_members_are_later_and_counts_no_place_under_two_codes()
    {
        await Report(
            "patent-applications", ("371200", "2017", 50), ("370100", "2017", 500), ("371200", "2018", 60), ("370100", "2018", 540),
            ("370200", "2017", 450), ("370200", "2018", 500), ("370100", "2019", 700), ("370200", "2019", 500));
        await _client.Put(
            "/api/v1/groups/cities",
            """{ "name": "三市", "members": [{ "region": "370100" }, { "region": "370200" }, { "region": "371200" }] }""");
        var totals = (await _client.Get("/api/v1/growth?indicator=patent-applications&group=cities&period=2017,2018,2019&total=true")).Items
            .Where(row => row.Text("regionName") == "三市").Select(row => $"{row.Text("value")} {row.Text("base")} {row.Text("growth")}");
        totals.ShouldBe(["1000  ", "1100 1000 10", "1200 1100 9.09"]);
    }

    [Fact]
    public async Task A_whole_is_held_against_what_was_in_it_then()
    {
        await _client.PostRows("regions", """{ "code": "341399", "name": "离县", "level": "county", "parent": "341300" }""");
        await _client.PostRows(
            "regions", """{ "code": "3413A1", "name": "宿州高新区", "level": "zone", "parent": "341300", "includedIn": "341302" }""");
        await Report("high-tech-enterprises", ("341300", "2019-12", 100), ("341302", "2019-12", 60), ("341399", "2019-12", 40),
            ("3413A1", "2019-12", 30), ("341300", "2021-12", 70), ("341302", "2021-12", 70), ("341399", "2021-12", 45));
        (await _client.Put(
            "/api/v1/regions/341399", """{ "name": "离县", "level": "county", "parent": "340300", "effective": "2020-01" }"""))
            .ShouldBe(HttpStatusCode.OK);
        foreach (var period in new[] { "2019", "2021" })
        {
            Flags(await Row($"measures?indicator=high-tech-enterprises&region=341300&period={period}"))
                .ShouldNotContain("contradiction");
        }

        await Report("high-tech-enterprises", ("341302", "2019-12", 70));
        Flags(await Row("measures?indicator=high-tech-enterprises&region=341300&period=2019")).ShouldContain("contradiction");
    }

    private static IEnumerable<string?> Flags(JsonElement row) =>
        row.GetProperty("flags").EnumerateArray().Select(flag => flag.GetString());

    private static string Target(JsonElement row, string field) => row.GetProperty("target").Text(field);

    private async Task<JsonElement> Row(string query)
    {
        var answer = await _client.Get($"/api/v1/{query}");
        return answer.ShouldBe(HttpStatusCode.OK).Json.TryGetProperty("items", out _) ? answer.Only : answer.Json;
    }

    private Task<Answer> Targets(string indicator, params (string Region, string Period, string Kind, int Value)[] targets) =>
        _client.PostRows("targets", [.. targets.Select(target => $$"""
            { "indicator": "{{indicator}}", "region": "{{target.Region}}", "period": "{{target.Period}}", "kind": "{{target.Kind}}",
              "value": {{target.Value}} }
            """)]);

    private Task<Answer> Report(string indicator, params (string Region, string Period, int Value)[] figures) =>
        _client.PostRows("actuals", [.. figures.Select(figure => $$"""
            { "indicator": "{{indicator}}", "region": "{{figure.Region}}", "period": "{{figure.Period}}", "value": {{figure.Value}} }
            """)]);
}
