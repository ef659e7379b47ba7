using System.Net;
using System.Text.RegularExpressions;

namespace Indicators.Api.Tests.Features.Regions;

/// <summary>What becomes of figures when a region changes: nothing that was is rewritten, and what would be lost is refused.</summary>
public sealed class ChangingRegionsTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task A_new_name_holds_from_its_month_and_says_so_where_there_are_figures()
    {
        await Report(("360702", "2019", 10), ("360702", "2021", 20));
        const string renamed = """{ "name": "章贡新区", "level": "county", "parent": "360700" EFFECTIVE }""";
        (await _client.Put("/api/v1/regions/360702", renamed.Replace("EFFECTIVE", "")))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "effective effective-required").Message.ShouldContain("2019, 2021");
        (await _client.Put("/api/v1/regions/360702", renamed.Replace("EFFECTIVE", """, "effective": "2020-07", "always": true""")))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "always conflicting-words");
        (await _client.Put("/api/v1/regions/360702", renamed.Replace("EFFECTIVE", """, "effective": "2020-07" """)))
            .ShouldBe(HttpStatusCode.OK);

        (await Names("360702", "2019,2021")).ShouldBe(["2019 章贡区", "2021 章贡新区"]);
        (await _client.Get("/api/v1/regions/章贡区?at=2020-06")).Json.Text("code").ShouldBe("360702");
        (await _client.Get("/api/v1/regions/章贡区?at=2020-07")).ShouldBeProblem(HttpStatusCode.NotFound, "code region-not-then");
        (await _client.Put("/api/v1/regions/360702", renamed.Replace("EFFECTIVE", """, "always": true"""))).ShouldBe(HttpStatusCode.OK);
        (await Names("360702", "2019")).ShouldBe(["2019 章贡新区"]);
    }

    [Fact]
    public async Task A_new_parent_leaves_the_totals_of_before_as_they_were()
    {
        await Report(("130629", "2016", 7), ("130606", "2016", 70), ("130606", "2018", 80));
        await _client.PostRows(
            "regions", """{ "code": "133100", "name": "雄安新区", "level": "prefecture", "parent": "130000", "from": "2017-04" }""");
        (await _client.Put("/api/v1/regions/130629",
            """{ "name": "容城县", "level": "county", "parent": "133100", "effective": "2017-04" }""")).ShouldBe(HttpStatusCode.OK);

        (await Total("130600", "2016")).Text("value").ShouldBe("77");
        (await Total("130600", "2018")).Text("value").ShouldBe("80");
        (await _client.Get("/api/v1/regions?within=133100")).Only.Text("code").ShouldBe("130629");
        var history = (await _client.Get("/api/v1/regions/130629/history")).Json.GetProperty("parents").EnumerateArray();
        history.Select(parent => $"{parent.Text("code")} {parent.Text("from")} {parent.Text("to")}")
            .ShouldBe(["130600 1994-12 2017-03", "133100 2017-04 "]);
    }

    [Fact]
    public async Task A_life_that_would_leave_figures_outside_is_refused_with_their_periods()
    {
        await Report(("360703", "2013", 10), ("360703", "2019", 400), ("360703", "2020", 500));
        (await _client.PostRows(
            "regions",
            """{ "code": "360703", "name": "南康区", "level": "county", "parent": "360700", "to": "2019-04", "successors": ["360702"] }"""))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 to figures-outside").Message.ShouldContain("2020");
    }

    [Fact]
    public async Task A_life_that_would_leave_regions_without_one_around_them_is_refused_with_their_names()
    {
        await _client.PostRows(
            "regions", """{ "code": "369700", "name": "甲市", "level": "prefecture", "parent": "360000" }""",
            """{ "code": "369701", "name": "乙县", "level": "county", "parent": "369700" }""");
        const string ended = """{ "code": "369700", "name": "甲市", "level": "prefecture", "parent": "360000", "to": "2019-12" }""";
        (await _client.PostRows("regions", ended))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 to children-outside").Message.ShouldContain("乙县 369701");
        (await _client.PostRows(
            "regions", ended,
            """{ "code": "369701", "name": "乙县", "level": "county", "parent": "360700", "effective": "2020-01" }"""))
            .ShouldBe(HttpStatusCode.OK);
        (await _client.Get("/api/v1/regions?within=369700&at=2019")).Only.Text("code").ShouldBe("369701");
    }

    [Fact]
    public async Task Of_an_ambiguous_name_each_path_that_is_told_is_accepted()
    {
        var told = (await _client.Get("/api/v1/measures?indicator=gdp&region=鼓楼区&period=2020"))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "region ambiguous-region").Message;
        var paths = Regex.Matches(told, @"(?<code>\d{6}) (?<path>\w+?鼓楼区)", RegexOptions.NonBacktracking)
            .Select(match => (Code: match.Groups["code"].Value, Path: match.Groups["path"].Value)).ToList();
        paths.Count.ShouldBe(4);
        foreach (var (code, path) in paths)
        {
            (await _client.Get($"/api/v1/measures?indicator=gdp&region={path}&period=2020")).Only.Text("region").ShouldBe(code);
            (await _client.Get($"/api/v1/regions/{path}")).Json.Text("code").ShouldBe(code);
        }
    }

    [Fact]
    public async Task A_successor_begins_the_month_after_or_was_there_before()
    {
        const string gone = """{ "code": "369001", "name": "甲县", "level": "county", "parent": "360700", "to": "2010-06", "successors": """;
        const string later = """{ "code": "369002", "name": "乙县", "level": "county", "parent": "360700", "from": "2011-01" }""";
        (await _client.PostRows("regions", gone + """["369002"] }""", later))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 successors successor-not-then");
        (await _client.PostRows("regions", gone + """["369001"] }"""))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 successors successor-not-then");
        (await _client.PostRows("regions", gone + """["360702"] }""")).ShouldBe(HttpStatusCode.OK);
        (await _client.PostRows("regions", """{ "code": "360700", "name": "赣州市", "level": "prefecture", "parent": "360700" }"""))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 parent bad-parent");
    }

    [Fact]
    public async Task What_was_put_by_mistake_can_go_while_nothing_stands_on_it()
    {
        await _client.PostRows("regions", """{ "code": "369101", "name": "误县", "level": "county", "parent": "360700" }""");
        await Report(("369101", "2020", 1));
        (await _client.Delete("/api/v1/regions/369101")).ShouldBeProblem(HttpStatusCode.Conflict, "in-use").Message.ShouldContain("2020");
        (await _client.Delete("/api/v1/regions/360700")).ShouldBeProblem(HttpStatusCode.Conflict, "in-use");
        await _client.Delete("/api/v1/actuals?indicator=patent-applications&region=369101&period=2020");
        (await _client.Delete("/api/v1/regions/369101")).ShouldBe(HttpStatusCode.OK).Receipt.ShouldBe("1 0 0 0 1");
        (await _client.Get("/api/v1/regions/369101")).ShouldBeProblem(HttpStatusCode.NotFound, "code unknown-region");
        (await _client.Delete("/api/v1/regions/369101")).Receipt.ShouldBe("1 0 0 1 0");

        (await _client.Delete("/api/v1/indicators/patent-applications")).ShouldBeProblem(HttpStatusCode.Conflict, "in-use");
        (await _client.Delete("/api/v1/indicators/rd-personnel-fte")).ShouldBe(HttpStatusCode.OK).Receipt.ShouldBe("1 0 0 0 1");
    }

    [Fact]
    public async Task All_lives_are_listed_and_those_of_a_time()
    {
        (await _client.Get("/api/v1/regions?q=130602&at=any")).Only.Text("name").ShouldBe("竞秀区");
        (await _client.Get("/api/v1/regions?q=新市区&at=any&within=130000&level=county")).Items.Select(row => row.Text("code"))
            .ShouldBe(["130602"]);
        (await _client.Get("/api/v1/regions?q=130602&at=2012")).Only.Text("name").ShouldBe("新市区");
        (await _client.Get("/api/v1/regions?q=371200")).Items.ShouldBeEmpty();
        (await _client.Get("/api/v1/regions?q=371200&at=2017")).Only.Text("name").ShouldBe("莱芜市");
    }

    [Fact]
    public async Task A_history_tells_what_went_where_and_how_well_it_is_known()
    {
        var laiwu = (await _client.Get("/api/v1/regions/莱芜市/history?at=2018")).Json;
        laiwu.GetProperty("successors").EnumerateArray().Single().GetRawText().ShouldBe(
            """{"code":"370100","name":"济南市","month":"2018-12","monthKnown":true,"whole":true}""");
        (laiwu.Text("from"), laiwu.GetProperty("fromKnown").GetBoolean()).ShouldBe(("1992-12", false));
        var renamed = (await _client.Get("/api/v1/regions/130602/history")).Json.GetProperty("names").EnumerateArray();
        renamed.Select(name => $"{name.Text("name")} {name.Text("from")} {name.Text("to")}")
            .ShouldBe(["新市区 1983-12 2015-04", "竞秀区 2015-05 "]);
    }

    private Task<Answer> Report(params (string Region, string Period, int Value)[] figures) => _client.PostRows(
        "actuals",
        [.. figures.Select(figure => $$"""
            { "indicator": "patent-applications", "region": "{{figure.Region}}", "period": "{{figure.Period}}", "value": {{figure.Value}} }
            """)]);

    private async Task<IEnumerable<string>> Names(string region, string periods) =>
        (await _client.Get($"/api/v1/measures?indicator=patent-applications&region={region}&period={periods}")).Items
            .Select(row => $"{row.Text("period")} {row.Text("regionName")}");

    private async Task<System.Text.Json.JsonElement> Total(string within, string period) => (await _client.Get(
        $"/api/v1/measures?indicator=patent-applications&within={within}&level=county&period={period}&total=true")).Items[^1];
}
