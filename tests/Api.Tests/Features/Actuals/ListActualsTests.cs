using System.Net;

namespace Indicators.Api.Tests.Features.Actuals;

public sealed class ListActualsTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task Past_figures_are_read_as_of_a_revision_or_a_time()
    {
        const string list = "/api/v1/actuals?region=110000&indicator=gdp&period=2013";
        var first = await _client.PostRows("actuals", """{ "indicator": "gdp", "region": "110000", "period": "2013", "value": 1 }""");
        var second = await _client.PostRows("actuals", """{ "indicator": "gdp", "region": "110000", "period": "2013", "value": 2 }""");

        (await _client.Get($"{list}&asOf={first.Revision}")).Only.Text("value").ShouldBe("1");
        (await _client.Get($"{list}&asOf={second.Revision}")).Only.Text("value").ShouldBe("2");
        (await _client.Get($"{list}&asOf={first.Revision - 1}")).Items.ShouldBeEmpty();
        (await _client.Get($"{list}&asOf=2001-01-01")).Items.ShouldBeEmpty();
        (await _client.Get($"{list}&asOf=2999-01-01T00:00:00%2B08:00")).Only.Text("value").ShouldBe("2");
        (await _client.Get($"{list}&asOf=2999-01-01T00:00:00+08:00")).Only.Text("value").ShouldBe("2");
        (await _client.Get($"{list}&asOf=999")).ShouldBeProblem(HttpStatusCode.BadRequest, "asOf unknown-revision");
        (await _client.Get($"{list}&asOf=yesterday")).ShouldBeProblem(HttpStatusCode.BadRequest, "asOf bad-as-of");
        (await _client.Get($"{list}&asOf=2020-01-01T00:00:00")).ShouldBeProblem(HttpStatusCode.BadRequest, "asOf bad-as-of");
    }

    [Fact]
    public async Task Pages_follow_one_another_and_stay_at_the_revision_of_the_first()
    {
        await _client.PostRows("actuals", [.. Enumerable.Range(1, 5).Select(month =>
            $$"""{ "indicator": "patent-applications", "region": "120000", "period": "2013-0{{month}}", "value": {{month}} }""")]);

        const string query = "/api/v1/actuals?indicator=patent-applications&region=120000";
        var first = await _client.Get($"{query}&limit=2");
        await _client.PostRows(
            "actuals", """{ "indicator": "patent-applications", "region": "120000", "period": "2012-12", "value": 0 }""");
        var second = await _client.Get($"{query}&limit=2&cursor={first.Next}");
        var third = await _client.Get(second.Headers.GetValues("Link").Single().Split('<', '>')[1]);

        first.Items.Concat(second.Items).Concat(third.Items).Select(row => row.Text("value")).ShouldBe(["1", "2", "3", "4", "5"]);
        third.Next.ShouldBeNull();
        third.Headers.Contains("Link").ShouldBeFalse();
        (await _client.Get(query)).Items.Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_cursor_is_good_for_its_own_query_only()
    {
        await _client.PostRows("actuals", [.. Enumerable.Range(1, 3).Select(month =>
            $$"""{ "indicator": "patent-applications", "region": "130000", "period": "2013-0{{month}}", "value": {{month}} }""")]);
        var next = (await _client.Get("/api/v1/actuals?region=130000&limit=1")).Next!;
        var tampered = (next[0] == 'B' ? 'C' : 'B') + next[1..];

        (await _client.Get($"/api/v1/actuals?region=130000&limit=1&cursor={tampered}"))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "cursor bad-cursor");
        (await _client.Get($"/api/v1/actuals?region=140000&limit=1&cursor={next}"))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "cursor bad-cursor");
        (await _client.Get("/api/v1/actuals?region=130000&limit=1&cursor=!!"))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "cursor bad-cursor");
    }

    [Fact]
    public async Task Periods_from_one_to_another_lie_wholly_inside()
    {
        await _client.PostRows("actuals", [.. new[] { "2013", "2014", "2013-12..2014-01", "2015" }.Select(period =>
            $$"""{ "indicator": "patent-applications", "region": "140000", "period": "{{period}}", "value": 1 }""")]);
        (await _client.Get("/api/v1/actuals?region=140000&from=2013&to=2014")).Items.Select(row => row.Text("period"))
            .ShouldBe(["2013", "2013-12..2014-01", "2014"]);
        (await _client.Get("/api/v1/actuals?region=140000&from=2014&to=2014")).Only.Text("period").ShouldBe("2014");
        (await _client.Get("/api/v1/actuals?period=2013&from=2014")).ShouldBeProblem(HttpStatusCode.BadRequest, "period conflicting-words");
    }

    [Fact]
    public async Task Regions_are_chosen_by_the_one_around_them_and_their_level()
    {
        await _client.PostRows("actuals", [.. new[] { "360000", "360100", "360102", "360122" }.Select(region =>
            $$"""{ "indicator": "patent-applications", "region": "{{region}}", "period": "2010", "value": 1 }""")]);
        async Task<IEnumerable<string>> Regions(string words) =>
            (await _client.Get($"/api/v1/actuals?period=2010&{words}")).Items.Select(row => row.Text("region"));

        (await Regions("within=360000")).ShouldBe(["360100"]);
        (await Regions("within=360000&level=county")).ShouldBe(["360102", "360122"]);
        (await Regions("level=province")).ShouldBe(["360000"]);
        (await Regions("region=江西省,南昌市")).ShouldBe(["360000", "360100"]);
    }
}
