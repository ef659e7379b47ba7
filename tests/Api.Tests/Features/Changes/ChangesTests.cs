using System.Net;
using System.Text.Json;

namespace Indicators.Api.Tests.Features.Changes;

public sealed class ChangesTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task What_was_put_and_deleted_is_told_in_order_as_the_rows_of_its_route()
    {
        var since = (await Write("360100", 1)).Revision;
        await Write("360100", 2);
        var listed = (await _client.Get("/api/v1/actuals?region=360100")).Only.ToString();
        await _client.Delete("/api/v1/actuals?indicator=gdp&region=360100&period=2013");

        var changes = (await _client.Get($"/api/v1/changes?since={since}")).ShouldBe(HttpStatusCode.OK);

        changes.Items.Select(Told).ShouldBe([$"{since + 1} put actuals", $"{since + 2} delete actuals"]);
        changes.Items[0].Text("item").ShouldBe(listed);
        changes.Items[1].Text("item").ShouldBe("""{"indicator":"gdp","region":"360100","period":"2013"}""");
        changes.Revision.ShouldBe(since + 2);
        (await _client.Get($"/api/v1/changes?since={since + 2}")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_latest_leaves_out_what_was_changed_again()
    {
        var since = (await Write("360900", 1)).Revision;
        await Write("360900", 2);
        await _client.Delete("/api/v1/actuals?indicator=gdp&region=360900&period=2013");
        await Write("361000", 3);
        await _client.Delete("/api/v1/actuals?indicator=gdp&region=361000&period=2013");
        await Write("361000", 4);
        var path = $"/api/v1/changes?since={since}&latest=true&region=360900,361000";

        (await _client.Get(path)).Items.Select(Told).ShouldBe([$"{since + 2} delete actuals", $"{since + 5} put actuals"]);
        var first = await _client.Get($"{path}&limit=1");
        first.Items.Select(Told).ShouldBe([$"{since + 2} delete actuals"]);
        await Write("361000", 5);
        (await _client.Get($"{path}&limit=5&cursor={first.Next}")).Items.Select(Told).ShouldBe([$"{since + 6} put actuals"]);
    }

    [Fact]
    public async Task Every_store_is_told_of()
    {
        var since = (await Write("360200", 1)).Revision;
        await _client.PostRows(
            "targets", """{ "indicator": "gdp", "region": "360200", "period": "2014", "kind": "growth", "value": 10 }""");
        await _client.PostRows(
            "declared",
            """{ "indicator": "gdp", "region": "360200", "period": "2013", "measure": "share", "value": 7.5, "of": "360000" }""");
        await _client.PostRows(
            "indicators", """{ "code": "robots", "name": "机器人产量", "unit": "台", "nature": "flow", "direction": "higher" }""");
        await _client.PostRows("regions", """{ "code": "360299", "name": "新县", "level": "county", "parent": "360200" }""");
        await _client.Put("/api/v1/groups/neighbours", """{ "name": "邻市", "members": [{ "region": "360200" }] }""");
        await _client.Delete("/api/v1/targets?indicator=gdp&region=360200&period=2014&kind=growth&commitment=expected&setBy=360200");
        await _client.Delete("/api/v1/declared?indicator=gdp&region=360200&period=2013&measure=share&of=360000");

        var rows = (await _client.Get($"/api/v1/changes?since={since}")).Items;

        rows.Select(row => $"{row.Text("op")} {row.Text("resource")}").ShouldBe(
            ["put targets", "put declared", "put indicators", "put regions", "put groups", "delete targets", "delete declared"]);
        rows[5].Text("item").ShouldBe(
            """{"indicator":"gdp","region":"360200","period":"2014","kind":"growth","commitment":"expected","setBy":"360200"}""");
        rows[6].Text("item")
            .ShouldBe("""{"indicator":"gdp","region":"360200","period":"2013","measure":"share","of":"360000","among":null}""");
        (await _client.Get($"/api/v1/changes?since={since}&indicator=robots")).Only.Text("resource").ShouldBe("indicators");
        (await _client.Get($"/api/v1/changes?since={since}&within=360200")).Only.Text("resource").ShouldBe("regions");
        (await _client.Get($"/api/v1/changes?since={since}&within=360000&level=prefecture&lang=en")).Items.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Pages_have_neither_gap_nor_double_while_others_write_and_filters_hold_through_all_of_them()
    {
        var since = (await Write("360300", 0)).Revision;
        var regions = Enumerable.Range(4, 7).Select(n => $"36{n:00}00").ToList();
        for (var value = 1; value <= 4; value++) await Write(regions, value);

        List<JsonElement> rows = [];
        var path = $"/api/v1/changes?since={since}&region=360500,360700,361000&limit=2";
        for (string? next = path; next is not null;)
        {
            var page = (await _client.Get(next)).ShouldBe(HttpStatusCode.OK);
            rows.AddRange(page.Items);
            if (rows.Count == 4) await Write(regions, 5);
            next = page.Next is { } cursor ? $"{path}&cursor={cursor}" : null;
        }

        rows.Select(row => $"{row.Text("revision")} {row.GetProperty("item").Text("region")}").ShouldBe(
            from revision in Enumerable.Range((int)since + 1, 5)
            from region in new[] { "360500", "360700", "361000" }
            select $"{revision} {region}");
    }

    [Fact]
    public async Task A_page_that_was_the_last_is_new_once_another_follows_it()
    {
        var since = (await Write("360800", 1)).Revision;
        await Write("360800", 2);
        var path = $"/api/v1/changes?since={since}&limit=1";
        var last = await _client.Get(path);
        (await _client.Get(path, ("If-None-Match", last.Headers.ETag!.ToString()))).Status.ShouldBe(HttpStatusCode.NotModified);

        await Write("360800", 3);

        (await _client.Get(path, ("If-None-Match", last.Headers.ETag!.ToString()))).ShouldBe(HttpStatusCode.OK).Next.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_change_keeps_the_unit_and_the_names_of_its_time()
    {
        const string indicator = """{ "code": "sales", "name": "NAME", "unit": "UNIT", "nature": "flow", "direction": "higher" }""";
        var since = (await _client.PostRows("indicators", indicator.Replace("NAME", "销售额").Replace("UNIT", "亿元"))).Revision;
        await _client.PostRows("actuals", """{ "indicator": "sales", "region": "360900", "period": "2013", "value": 3 }""");
        await _client.PostRows("indicators", indicator.Replace("NAME", "销售收入").Replace("UNIT", "万元"));

        var item = (await _client.Get($"/api/v1/changes?since={since}&indicator=sales")).Items[0].GetProperty("item");

        (item.Text("value"), item.Text("unit"), item.Text("indicatorName")).ShouldBe(("3", "亿元", "销售额"));
    }

    [Fact]
    public async Task In_a_table_an_item_is_one_cell_of_json()
    {
        var since = (await Write("361100", 1)).Revision - 1;

        var lines = (await _client.Get($"/api/v1/changes?since={since}&region=361100&format=csv")).Text.Trim('\uFEFF').Split("\r\n");

        lines[0].ShouldBe("revision,time,op,resource,item,reason,source,note");
        lines[1].ShouldContain("put,actuals,\"{\"\"indicator\"\":\"\"gdp\"\"");
    }

    [Theory]
    [InlineData("since=999999", HttpStatusCode.Gone, "since unknown-revision")]
    [InlineData("since=99999999999999999999", HttpStatusCode.Gone, "since unknown-revision")]
    [InlineData("since=-1", HttpStatusCode.BadRequest, "since bad-revision")]
    [InlineData("since=1.5", HttpStatusCode.BadRequest, "since bad-revision")]
    [InlineData("since=yesterday", HttpStatusCode.BadRequest, "since bad-revision")]
    [InlineData("", HttpStatusCode.BadRequest, "since required")]
    [InlineData("since=0&region=nowhere", HttpStatusCode.BadRequest, "region unknown-region")]
    [InlineData("since=0&asOf=1", HttpStatusCode.BadRequest, "asOf unknown-word")]
    public async Task A_revision_that_is_not_known_is_gone(string query, HttpStatusCode status, string fault) =>
        (await _client.Get($"/api/v1/changes?{query}")).ShouldBeProblem(status, fault);

    private static string Told(JsonElement row) => $"{row.Text("revision")} {row.Text("op")} {row.Text("resource")}";

    private Task<Answer> Write(string region, int value) => Write([region], value);

    private Task<Answer> Write(IReadOnlyList<string> regions, int value) => _client.PostRows("actuals", [.. regions.Select(region =>
        $$"""{ "indicator": "gdp", "region": "{{region}}", "period": "2013", "value": {{value}} }""")]);
}
