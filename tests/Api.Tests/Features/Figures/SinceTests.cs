using System.Net;

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

    private static string Cell(string region, int value) =>
        $$"""{ "indicator": "patent-grants", "region": "{{region}}", "period": "2020", "value": {{value}} }""";
}
