using System.Net;
using System.Text.Json;

namespace Indicators.Api.Tests.Features.Explain;

public sealed class ExplainSinceTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task A_figure_that_was_corrected_is_told_with_what_stood_there_before_and_where_that_came_from()
    {
        const string patents = "indicator=patent-applications&region=361000&period=2013";
        const string row = """{ "indicator": "patent-applications", "region": "361000", "period": "2013", "value": 10 }""";
        var first = await _client.Post("/api/v1/actuals", $$"""{ "source": "快报", "actuals": [{{row.Replace(": 10 }", ": 9 }")}}] }""");
        var final = await _client.Post(
            "/api/v1/actuals", $$"""{ "source": "年报", "note": "核实", "reason": "revision", "actuals": [{{row}}] }""");

        var explained = (await _client.Get($"/api/v1/explain?{patents}&measure=value&since={first.Revision}")).Json;

        var input = explained.GetProperty("inputs")[0];
        (input.Text("value"), input.Text("source")).ShouldBe(("10", "年报"));
        var earlier = input.GetProperty("earlier").EnumerateArray().ShouldHaveSingleItem();
        (earlier.Text("value"), earlier.Text("source"), earlier.Text("revision")).ShouldBe(("9", "快报", $"{first.Revision}"));
        (earlier.Text("endedBy"), earlier.Text("reason")).ShouldBe(($"{final.Revision}", "revision"));
        explained.GetProperty("since").GetProperty("inputs")[0].GetProperty("writes")[0].Text("reason").ShouldBe("revision");
    }

    [Fact]
    public async Task An_input_that_changed_is_told_with_every_write_that_changed_it()
    {
        await _client.Post(
            "/api/v1/targets",
            """{ "targets": [{ "indicator": "gdp", "region": "420100", "period": "2020", "kind": "level", "value": 200 }] }""");
        var before = await Write("gdp", "420100", "2020", 100, "快报");
        await Write("gdp", "420100", "2020", 110, "初步核算");
        await Write("gdp", "420200", "2020", 7, "别处");
        var last = await Write("gdp", "420100", "2020", 120, "年报");

        var since = await Since($"indicator=gdp&region=420100&period=2020&measure=completion&since={before.Revision}");

        since.GetProperty("revision").GetInt64().ShouldBe(before.Revision);
        (since.GetProperty("was").Text("value"), since.GetProperty("was").Text("completion"), since.Text("exact")).ShouldBe(
            ("100", "50", "50"));
        var input = since.GetProperty("inputs").EnumerateArray().ShouldHaveSingleItem();
        (input.Text("resource"), input.Text("indicator"), input.Text("region"), input.Text("period"), input.Text("unit")).ShouldBe(
            ("actuals", "gdp", "420100", "2020", "亿元"));
        (input.GetProperty("was").Text("value"), input.GetProperty("now").Text("value")).ShouldBe(("100", "120"));
        Writes(input).ShouldBe([$"{last.Revision - 2} put 110 初步核算", $"{last.Revision} put 120 年报"]);
        input.GetProperty("writes")[1].GetProperty("time").GetDateTimeOffset().ShouldBeGreaterThan(DateTimeOffset.UnixEpoch);
        since.GetProperty("peers").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_target_that_came_later_and_a_deleted_actual_are_changes_too()
    {
        var before = await Write("patent-grants", "420300", "2019", 50, "年报");
        await _client.Post(
            "/api/v1/targets",
            """{ "source": "工作要点", "targets": [{ "indicator": "patent-grants", "region": "420300", "period": "2019", "kind": "level","""
            + """ "value": 40 }] }""");
        await _client.Delete("/api/v1/actuals?indicator=patent-grants&region=420300&period=2019");

        var since = await Since($"indicator=patent-grants&region=420300&period=2019&measure=completion&since={before.Revision}");

        since.GetProperty("inputs").EnumerateArray().Select(input => $"{input.Text("resource")} {Text(input, "was")} {Text(input, "now")}")
            .ShouldBe(["actuals 50 –", "targets – 40"], ignoreOrder: true);
        since.GetProperty("inputs").EnumerateArray().SelectMany(Writes).ShouldBe(
            [$"{before.Revision + 2} delete – ", $"{before.Revision + 1} put 40 工作要点"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_span_that_follows_from_others_changes_with_them()
    {
        await Write("patent-applications", "420300", "2020-Q1", 30, "一季度");
        var before = await Write("patent-applications", "420300", "2020-H1", 80, "上半年");
        await Write("patent-applications", "420300", "2020-Q1", 35, "更正");

        var since = await Since($"indicator=patent-applications&region=420300&period=2020-Q2&measure=value&since={before.Revision}");

        (since.Text("exact"), since.GetProperty("was").Text("value")).ShouldBe(("50", "50"));
        since.GetProperty("inputs").EnumerateArray().Select(input => $"{input.Text("period")} {Text(input, "was")} {Text(input, "now")}")
            .ShouldBe(["2020-Q1 30 35"]);
    }

    [Fact]
    public async Task A_place_that_moved_only_because_a_peer_did_names_the_peer_and_the_write()
    {
        var cities = new[] { ("420100", 30), ("420200", 20), ("420300", 10) };
        foreach (var (city, value) in cities) await Write("patent-grants", city, "2020", value, "年报");
        var before = await Write("patent-grants", "420500", "2020", 1, "年报");
        var moved = await Write("patent-grants", "420300", "2020", 25, "更正");

        var since = await Since($"indicator=patent-grants&region=420200&period=2020&measure=rank&since={before.Revision}");

        since.GetProperty("was").GetRawText().ShouldBe("""{"rank":2}""");
        since.GetProperty("inputs").GetArrayLength().ShouldBe(0);
        var peer = since.GetProperty("peers").EnumerateArray().ShouldHaveSingleItem();
        (peer.Text("regionName"), peer.Text("keyWas"), peer.Text("key"), peer.Text("rankWas"), peer.Text("rank")).ShouldBe(
            ("十堰市", "10", "25", "3", "2"));
        Writes(peer.GetProperty("inputs")[0]).ShouldBe([$"{moved.Revision} put 25 更正"]);
    }

    [Fact]
    public async Task What_is_as_it_was_has_nothing_to_tell()
    {
        var written = await Write("gdp", "430000", "2020", 1, "年报");

        var since = await Since($"indicator=gdp&region=430000&period=2020&measure=value&since={written.Revision}");

        (since.GetProperty("was").GetRawText(), since.GetProperty("inputs").GetArrayLength()).ShouldBe(("{}", 0));
        (await _client.Get($"/api/v1/explain?indicator=gdp&region=430000&period=2020&measure=value&since={written.Revision - 1}"))
            .Json.GetProperty("since").GetProperty("was").Text("value").ShouldBe("");
        (await _client.Get("/api/v1/explain?indicator=gdp&region=430000&period=2020&measure=value&since=999999"))
            .ShouldBeProblem(HttpStatusCode.Gone, "since unknown-revision");
    }

    private Task<Answer> Write(string indicator, string region, string period, decimal value, string source) => _client.Post(
        "/api/v1/actuals",
        $$"""{ "source": "{{source}}", "actuals": [{ "indicator": "{{indicator}}", "region": "{{region}}", "period": "{{period}}","""
        + $$""" "value": {{value}} }] }""");

    private async Task<JsonElement> Since(string words) =>
        (await _client.Get($"/api/v1/explain?{words}")).ShouldBe(HttpStatusCode.OK).Json.GetProperty("since");

    private static string Text(JsonElement of, string side) =>
        of.GetProperty(side) is { ValueKind: JsonValueKind.Object } value ? value.Text("value") : "–";

    private static IEnumerable<string> Writes(JsonElement input) => input.GetProperty("writes").EnumerateArray()
        .Select(write => $"{write.Text("revision")} {write.Text("op")} {Text(write, "value")} {write.Text("source")}");
}
