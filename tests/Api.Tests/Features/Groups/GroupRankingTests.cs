using System.Net;
using System.Text.Json;

namespace Indicators.Api.Tests.Features.Groups;

public sealed class GroupRankingTests(Service service) : IClassFixture<Service>, IAsyncLifetime
{
    private const string Ranking = "/api/v1/rankings?indicator=patent-applications&group=capitals";

    private readonly Client _client = service.Client;

    /// <summary>南昌 and 长沙 always, 武汉 from 2014 on, 合肥 shown only.</summary>
    public async Task InitializeAsync()
    {
        await _client.Put("/api/v1/groups/capitals", """
            {
              "name": "长江中游省会",
              "members": [
                { "region": "360100" }, { "region": "430100" }, { "region": "420100", "from": "2014-01" },
                { "region": "340100", "excluded": "观察员，不考核" }
              ]
            }
            """);
        await Write("2013", ("360100", 6190), ("430100", 18000), ("420100", 25000), ("340100", 90000));
        await Write("2014", ("360100", 19000), ("430100", 18500), ("420100", 26000), ("340100", 99000));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Members_are_ranked_among_themselves_and_the_excluded_one_is_shown_last()
    {
        var ranking = await _client.Get($"{Ranking}&period=2014");

        Places(ranking)
            .ShouldBe(["420100 1 of 3, was  of ", "360100 2 of 3, was 2 of 2", "430100 3 of 3, was 1 of 2", "340100  of 3, was  of 2"]);
        ranking.Items.Select(row => row.Text("flags")).ShouldBe(["[]", "[]", "[]", """["excluded"]"""]);
        ranking.Items.Select(row => row.Text("reasons")).ShouldBe(["{}", "{}", "{}", """{"rank":"not-applicable"}"""]);
        ranking.Items[3].Text("value").ShouldBe("99000");
    }

    [Fact]
    public async Task A_member_is_one_only_from_its_first_month_on()
    {
        (await Regions($"{Ranking}&period=2013")).ShouldBe(["430100 1", "360100 2", "340100 "]);
        (await Regions($"{Ranking}&period=2013,2014")).Count.ShouldBe(7);
    }

    [Fact]
    public async Task One_that_did_not_report_comes_before_the_excluded()
    {
        await Write("2012", ("430100", 1), ("340100", 2));

        var ranking = await _client.Get($"{Ranking}&period=2012");

        ranking.Items.Select(row => row.Text("region")).ShouldBe(["430100", "360100", "340100"]);
        ranking.Items.Skip(1).Select(row => row.GetProperty("reasons").Text("rank")).ShouldBe(["not-reported", "not-applicable"]);
    }

    [Fact]
    public async Task A_region_picks_its_row_and_its_peers_are_the_group()
    {
        var ranking = await _client.Get($"{Ranking}&region=360100,340100&period=2014");

        Places(ranking).ShouldBe(["360100 2 of 3, was 2 of 2", "340100  of 3, was  of 2"]);
    }

    [Fact]
    public async Task A_region_that_is_no_member_is_not_ranked_and_says_so()
    {
        await Write("2014", ("510100", 50000));

        var row = (await _client.Get($"{Ranking}&region=510100&period=2014")).Only;

        (row.Text("rank"), row.Text("of"), row.GetProperty("reasons").Text("rank"), row.Text("flags")).ShouldBe(
            ("", "", "not-applicable", "[]"));
    }

    [Fact]
    public async Task Any_figure_can_be_asked_of_a_group_by_its_name_in_the_order_of_its_members()
    {
        var growth = await _client.Get("/api/v1/growth?indicator=patent-applications&group=长江中游省会&period=2014&decimals=1");

        growth.Items.Select(row => $"{row.Text("region")} {row.Text("growth")}")
            .ShouldBe(["360100 206.9", "430100 2.8", "420100 4", "340100 10"]);
        growth.Items[3].Text("flags").ShouldBe("""["excluded"]""");
    }

    [Fact]
    public async Task Members_come_to_a_total_that_is_called_as_the_group_and_grows_from_what_the_same_members_had()
    {
        var rows = (await _client.Get("/api/v1/growth?indicator=patent-applications&group=capitals&period=2014&total=true")).Items;

        var total = rows[^1];
        (rows.Count, total.GetProperty("region").ValueKind, total.Text("regionName")).ShouldBe((5, JsonValueKind.Null, "长江中游省会"));
        (total.Text("value"), total.Text("base"), total.Text("reported"), total.Text("expected"))
            .ShouldBe(("162500", "139190", "4", "4"));
        var explained = await _client.Get(
            "/api/v1/explain?measure=value&indicator=patent-applications&group=capitals&period=2014&total=true");
        explained.Json.GetProperty("formula").Text("words").ShouldBe("实绩 = 南昌市 + 长沙市 + 武汉市 + 合肥市");
    }

    [Fact]
    public async Task Who_is_a_member_can_be_asked_as_of_then_and_is_fresh_now()
    {
        const string Changing = "/api/v1/rankings?indicator=patent-applications&period=2014&group=changing";
        var created = await _client.Put(
            "/api/v1/groups/changing", """{ "name": "变", "members": [ { "region": "360100" }, { "region": "430100" } ] }""");
        var before = await _client.Get(Changing);
        await _client.Put("/api/v1/groups/unrelated", """{ "name": "其他", "members": [ { "region": "360100" } ] }""");
        (await _client.Get(Changing)).Headers.ETag.ShouldBe(before.Headers.ETag);

        await _client.Put("/api/v1/groups/changing", """{ "name": "变", "members": [ { "region": "340100" } ] }""");

        (await _client.Get(Changing)).Headers.ETag.ShouldNotBe(before.Headers.ETag);
        (await Regions(Changing)).ShouldBe(["340100 1"]);
        (await Regions($"{Changing}&asOf={created.Revision}")).ShouldBe(["360100 1", "430100 2"]);
        (await Regions($"{Changing}&asOf={created.Revision}&since={created.Revision - 1}")).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("group=none", "group unknown-group")]
    [InlineData("group=capitals&within=360000", "group conflicting-words")]
    [InlineData("group=capitals&level=county", "group conflicting-words")]
    [InlineData("group=capitals&region=360100&total=true", "total conflicting-words")]
    public async Task A_group_that_is_not_there_or_does_not_go_with_the_rest_is_refused(string words, string fault) =>
        (await _client.Get($"/api/v1/rankings?indicator=patent-applications&period=2014&{words}"))
            .ShouldBeProblem(HttpStatusCode.BadRequest, fault);

    private static List<string> Places(Answer ranking) =>
        [.. ranking.Items.Select(
            row => $"{row.Text("region")} {row.Text("rank")} of {row.Text("of")}, was {row.Text("previousRank")} of"
                + $" {row.Text("previousOf")}")];

    private async Task<List<string>> Regions(string path) =>
        [.. (await _client.Get(path)).Items.Select(row => $"{row.Text("region")} {row.Text("rank")}")];

    private async Task Write(string period, params (string Region, int Value)[] rows) =>
        (await _client.PostRows("actuals", [.. rows.Select(row =>
            $$"""{ "indicator": "patent-applications", "region": "{{row.Region}}", "period": "{{period}}", "value": {{row.Value}} }""")]))
        .ShouldBe(HttpStatusCode.OK);
}
