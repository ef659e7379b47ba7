using System.Net;
using System.Text.Json;

namespace Indicators.Api.Tests.Features.Figures;

public sealed class SinceTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task A_rank_that_moved_only_because_a_peer_did_is_among_the_rows_that_differ()
    {
        const string ranking = "/api/v1/rankings?indicator=patent-grants&region=420100,420200,420300&period=2020";
        var before = await _client.PostRows("actuals", Cell("420100", 30), Cell("420200", 20), Cell("420300", 10));
        await _client.PostRows("actuals", Cell("420300", 40));

        var changed = (await _client.Get($"{ranking}&since={before.Revision}")).Items;
        changed.Select(row => (row.Text("region"), row.Text("rank"), row.GetProperty("was").Text("rank")))
            .ShouldBe([("420300", "1", "3"), ("420100", "2", "1"), ("420200", "3", "2")]);
        changed[0].GetProperty("was").Text("value").ShouldBe("10");
        changed[1].GetProperty("was").TryGetProperty("value", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Nothing_differs_from_now_and_a_revision_to_come_is_gone()
    {
        var written = await _client.PostRows("actuals", """{ "indicator": "gdp", "region": "430000", "period": "2020", "value": 1 }""");
        (await _client.Get($"/api/v1/measures?indicator=gdp&region=430000&period=2020&since={written.Revision}")).Items.ShouldBeEmpty();
        (await _client.Get("/api/v1/measures?indicator=gdp&region=430000&period=2020&since=999999"))
            .ShouldBeProblem(HttpStatusCode.Gone, "since unknown-revision");
    }

    [Fact]
    public async Task What_an_answer_is_set_beside_is_no_later_than_the_answer_and_is_told_with_other_faults()
    {
        const string question = "/api/v1/measures?indicator=gdp&region=430000&period=2020";
        var written = await _client.PostRows("actuals", """{ "indicator": "gdp", "region": "430000", "period": "2020", "value": 2 }""");
        var before = written.Revision - 1;

        (await _client.Get($"{question}&asOf={before}&since={before}")).Items.ShouldBeEmpty();
        (await _client.Get($"{question}&asOf={before}&since={written.Revision}"))
            .ShouldBeProblem(HttpStatusCode.Gone, "since unknown-revision");
        (await _client.Get($"{question}&decimals=99&since=999999")).ShouldBeProblem(
            HttpStatusCode.BadRequest, "decimals out-of-range", "since unknown-revision");
    }

    [Fact]
    public async Task What_is_not_shown_is_not_compared()
    {
        const string question = "/api/v1/growth?indicator=patent-grants&region=430100&period=2020";
        await _client.PostRows("actuals", Cell("430100", 30), Cell("430100", 20).Replace("2020", "2019"));
        var before = (await _client.Get(question)).Revision;
        await _client.PostRows("actuals", Cell("430100", 25).Replace("2020", "2019"));

        (await _client.Get($"{question}&since={before}&fields=region,value,status")).Items.ShouldBeEmpty();
        var changed = (await _client.Get($"{question}&since={before}&fields=was,growth,region&sort=-base")).Only;
        changed.ToString().ShouldBe("""{"was":{"growth":50},"growth":20,"region":"430100"}""");
        (await _client.Get($"{question}&since={before}&fields=growth")).Only.ToString().ShouldBe("""{"growth":20}""");
        (await _client.Get($"{question}&since={before}&fields=base,was&format=csv")).Text.ShouldEndWith("base,was\r\n25,base:20\r\n");
    }

    [Fact]
    public async Task A_row_whose_counting_target_changed_is_the_same_row_with_its_old_figures()
    {
        const string question = "/api/v1/measures?measure=completion&indicator=patent-grants&region=440100&period=2020";
        await _client.PostRows("actuals", Cell("440100", 40));
        var before = await _client.PostRows("targets", Target("440100", 50, "expected"));
        await _client.PostRows("targets", Target("440100", 80, "binding"));

        var row = (await _client.Get($"{question}&since={before.Revision}")).Only;

        (row.Text("completion"), row.Text("gone")).ShouldBe(("50", "False"));
        var was = row.GetProperty("was");
        (was.Text("completion"), was.Text("required"), was.GetProperty("target").Text("commitment")).ShouldBe(("80", "50", "expected"));
        was.TryGetProperty("value", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Of_rows_that_are_gone_the_keys_are_left_and_all_that_they_said_is_in_was()
    {
        const string question = "/api/v1/completion?indicator=patent-grants&region=440200,440300&period=2020";
        await _client.PostRows("actuals", Cell("440200", 40));
        await _client.PostRows("targets", Target("440200", 50, "expected"));
        var before = await _client.PostRows("targets", Target("440200", 80, "stretch"));
        await Delete("440200", "stretch");

        var rows = (await _client.Get($"{question}&since={before.Revision}")).Items;

        var gone = rows.Single(row => row.GetProperty("gone").GetBoolean());
        (gone.Text("region"), gone.Text("period"), gone.Text("value"), gone.Text("completion"), gone.Text("reasons"))
            .ShouldBe(("440200", "2020", "", "", "{}"));
        var was = gone.GetProperty("was");
        (was.Text("value"), was.Text("completion"), was.GetProperty("target").Text("commitment")).ShouldBe(("40", "50", "stretch"));
        rows.Count.ShouldBe(2);
        (await _client.Get($"{question}&since={before.Revision}&fields=region,completion,gone,was")).Items
            .Select(row => row.GetRawText()).ShouldContain("""{"region":"440200","completion":null,"gone":true,"was":{"completion":50}}""");
    }

    [Fact]
    public async Task The_latest_period_that_was_deleted_is_gone_and_what_was_the_latest_before_is_new()
    {
        const string question = "/api/v1/measures?indicator=patent-grants&region=440400";
        await _client.PostRows("actuals", Cell("440400", 7, "2009"));
        var before = await _client.PostRows("actuals", Cell("440400", 70, "2011"));
        await _client.Delete("/api/v1/actuals?indicator=patent-grants&region=440400&period=2011");

        var rows = (await _client.Get($"{question}&since={before.Revision}")).Items;

        rows.Select(row => $"{row.Text("period")} {row.Text("value")} {row.Text("gone")}").ShouldBe(["2009 7 False", "2011  True"]);
        (rows[0].Text("was"), rows[1].GetProperty("was").Text("value")).ShouldBe(("", "70"));
        await _client.Delete("/api/v1/actuals?indicator=patent-grants&region=440400&period=2009");
        (await _client.Get($"{question}&since={before.Revision}")).Items
            .Select(row => $"{row.Text("period")} {row.Text("value")} {row.Text("gone")}").ShouldBe(["  False", "2011  True"]);
    }

    [Fact]
    public async Task What_is_gone_is_a_row_of_the_pages_and_of_the_table()
    {
        const string question = "/api/v1/completion?indicator=patent-grants&region=440500&period=2020&sort=-value";
        await _client.PostRows("actuals", Cell("440500", 40));
        await _client.PostRows("targets", Target("440500", 50, "expected"));
        var before = await _client.PostRows("targets", Target("440500", 80, "stretch"));
        await Delete("440500", "stretch");
        await _client.PostRows("actuals", Cell("440500", 45));

        var first = await _client.Get($"{question}&since={before.Revision}&limit=1");
        (first.Only.Text("gone"), first.Only.Text("value")).ShouldBe(("False", "45"));
        var second = await _client.Get($"{question}&since={before.Revision}&limit=1&cursor={first.Json.Text("next")}");
        (second.Only.Text("gone"), second.Only.GetProperty("was").Text("value")).ShouldBe(("True", "40"));
        second.Json.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);

        var table = (await _client.Get($"{question}&since={before.Revision}&format=csv&fields=region,value,target,was,gone")).Text;
        table.Trim('\uFEFF').Split("\r\n").Select(line => line.Split(',')[^1]).ShouldBe(["gone", "false", "true", ""]);
    }

    private async Task Delete(string region, string commitment) => (await _client.Delete(
        $"/api/v1/targets?indicator=patent-grants&region={region}&period=2020&kind=level&commitment={commitment}&setBy={region}"))
        .ShouldBe(HttpStatusCode.OK);

    private static string Target(string region, int value, string commitment) =>
        $$"""
        { "indicator": "patent-grants", "region": "{{region}}", "period": "2020", "kind": "level", "value": {{value}},
          "commitment": "{{commitment}}" }
        """;

    private static string Cell(string region, int value, string period = "2020") =>
        $$"""{ "indicator": "patent-grants", "region": "{{region}}", "period": "{{period}}", "value": {{value}} }""";
}
