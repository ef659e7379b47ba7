using System.Net;
using System.Text.Json;

namespace Indicators.Api.Tests.Features.Scores;

public sealed class ScoresSinceTests(Assessed service) : IClassFixture<Assessed>
{
    private const string Efficacy = """{ "indicator": "patent-applications", "measure": "value", "weight": 60, "method": "efficacy" }""";
    private const string Completed =
        """{ "indicator": "tech-contract-turnover", "measure": "completion", "weight": 40, "method": "completion" }""";

    [Fact]
    public async Task Rows_that_differ_come_with_their_old_figures_those_whose_place_moved_only_among_them()
    {
        var before = Revision(await service.Scheme("since", 40, Completed));
        await service.Client.PostRows(
            "actuals", """{ "indicator": "tech-contract-turnover", "region": "360200", "period": "2019", "value": 20 }""");
        await service.Client.PostRows(
            "actuals", """{ "indicator": "tech-contract-turnover", "region": "360100", "period": "2019", "value": 15 }""");

        var rows = await service.Scores("since", $"&group=three&since={before}");

        rows.Select(row =>
            $"{row.Text("region")} {row.Text("score")} {row.Text("rank")} was {Was(row, "score")} {Was(row, "rank")}"
            + $" {Was(row, "tied")}").ShouldBe(
            ["360300 40 1 was same same true", "360200 16 2 was 36 3 same", "360100 12 3 was 40 1 true"]);
        var moved = await service.Scores("since", $"&group=three&since={before + 1}");
        moved.Select(row => $"{row.Text("region")} {row.GetProperty("was").GetRawText()}").ShouldContain("360200 {\"rank\":3}");
        (await service.Scores("since", $"&group=three&since={before + 2}")).ShouldBeEmpty();
        await service.Actuals("tech-contract-turnover", "2019", 60, 45, 100);
    }

    [Fact]
    public async Task A_scheme_is_that_of_then_and_a_member_that_left_is_gone()
    {
        await Group("leaving", "360100", "360200");
        var before = Revision(await service.Scheme("new", 60, Efficacy));
        await service.Scheme("new", 30, Efficacy.Replace("60", "30"));
        await Group("leaving", "360200");

        var rows = await service.Scores("new", $"&group=leaving&since={before}");

        rows.Select(row => $"{row.Text("region")} {row.Text("score")} {row.Text("gone")}").ShouldBe(["360200 30 False", "360100 36 True"]);
        rows[0].GetProperty("was").Text("score").ShouldBe("60");
        (await service.Scores("new", $"&group=leaving&since={before - 1}"))
            .ShouldAllBe(row => row.GetProperty("was").ValueKind == JsonValueKind.Null);
        (await service.Client.Get("/api/v1/scores?scheme=new&period=2019&group=three&since=99999"))
            .ShouldBeProblem(HttpStatusCode.Gone, "since unknown-revision");
    }

    [Fact]
    public async Task A_score_that_changed_names_the_peer_that_changed_it_and_the_scheme_written_anew()
    {
        var before = Revision(await service.Scheme("peer", 60, Efficacy));
        await service.Client.Post(
            "/api/v1/actuals",
            """{ "source": "更正", "actuals": [{ "indicator": "patent-applications", "region": "360300", "period": "2019","""
            + """ "value": 290 }] }""");

        var since = await Since("peer", before);

        (since.GetProperty("was").Text("score"), since.Text("exact")).ShouldBe(("42.72", "42.72"));
        since.GetProperty("inputs").GetArrayLength().ShouldBe(0);
        var peer = since.GetProperty("peers").EnumerateArray().ShouldHaveSingleItem();
        (peer.Text("region"), peer.GetProperty("inputs")[0].GetProperty("writes")[0].Text("source")).ShouldBe(("360300", "更正"));

        await service.Scheme("peer", 30, Efficacy.Replace("60", "30"));
        (await Since("peer", before)).GetProperty("definitions").EnumerateArray()
            .Select(one => $"{one.Text("resource")} {one.Text("code")}").ShouldBe(["schemes peer"]);
        await service.Actuals("patent-applications", "2019", 150, 220, 400);
    }

    private Task<Answer> Group(string code, params string[] regions) => service.Client.Put(
        $"/api/v1/groups/{code}",
        $$"""{ "name": "{{code}}", "members": [{{string.Join(',', regions.Select(region => $$"""{ "region": "{{region}}" }"""))}}] }""");

    private async Task<JsonElement> Since(string scheme, long revision) =>
        (await service.Client.Get($"/api/v1/explain?measure=score&scheme={scheme}&period=2019&group=three&region=360200&since={revision}"))
            .ShouldBe(HttpStatusCode.OK).Json.GetProperty("since");

    private static long Revision(Answer answer) => answer.Json.GetProperty("revision").GetInt64();

    private static string Was(JsonElement row, string field) =>
        row.GetProperty("was").TryGetProperty(field, out var was) ? was.GetRawText() : "same";
}
