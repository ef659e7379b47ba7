using System.Net;
using System.Text.Json;
using Indicators.Api.Tests.Security;

namespace Indicators.Api.Tests.Features.Scores;

public sealed class SimulateScoresTests(Assessed service, AdminKeyTests.Keyed keyed)
    : IClassFixture<Assessed>, IClassFixture<AdminKeyTests.Keyed>
{
    private const string Simulate = "/api/v1/scores/simulate?sort=region";
    private const string Items =
        """
        { "indicator": "patent-applications", "measure": "value", "weight": 50, "method": "efficacy" },
        { "indicator": "tech-contract-turnover", "measure": "completion", "weight": 50, "method": "completion" }
        """;

    private const string Patents = """{ "indicator": "patent-applications", "region": "360100", "period": "2019", "value": 400 }""";

    [Fact]
    public async Task Given_values_stand_in_for_stored_ones_and_nothing_is_stored()
    {
        await service.Scheme("what-if", 100, Items);
        var before = await service.Client.Get("/api/v1/scores?scheme=what-if&period=2019&group=three&sort=region");
        before.Items.Select(row => row.Text("score")).ShouldBe(["80", "80.6", "100"]);

        // 400 is best like the other 400; 220 is now the worst; 40 of 50 are 80 %.
        var supposed = await service.Client.Post(Simulate, $$"""
            { "scheme": "what-if", "period": "2019", "group": "three", "actuals": [ {{Patents}},
              { "indicator": "技术合同成交额", "region": "萍乡市", "period": "2019年", "value": 640000, "unit": "万元" } ] }
            """);

        supposed.ShouldBe(HttpStatusCode.OK).Items.Select(row => $"{row.Text("score")} {row.Text("rank")}")
            .ShouldBe(["100 1", "75 3", "90 2"]);
        var after = await service.Client.Get("/api/v1/scores?scheme=what-if&period=2019&group=three&sort=region");
        (after.Text, after.Headers.ETag).ShouldBe((before.Text, before.Headers.ETag));
        supposed.Revision.ShouldBe(before.Revision);
    }

    [Fact]
    public async Task What_a_simulation_says_is_what_would_be_scored()
    {
        const string actual = """{ "indicator": "invention-patent-grants", "region": "360200", "period": "2019-H2", "value": 30 }""";
        const string target =
            """{ "indicator": "invention-patent-grants", "region": "360200", "period": "2019", "kind": "level", "value": 80 }""";
        await service.Client.PostRows(
            "actuals", """{ "indicator": "invention-patent-grants", "region": "360200", "period": "2019-H1", "value": 10 }""");
        await service.Scheme(
            "same", 10, """{ "indicator": "invention-patent-grants", "measure": "completion", "weight": 10, "method": "completion" }""");

        var supposed = await service.Client.Post(
            Simulate, $$"""{ "scheme": "same", "period": "2019", "regions": ["360200"], "actuals": [{{actual}}], "targets": [{{target}}]"""
                + """ }""");
        await service.Client.PostRows("actuals", actual);
        await service.Client.PostRows("targets", target);
        var stored = await service.Client.Get("/api/v1/scores?scheme=same&period=2019&region=360200");

        supposed.Only.GetRawText().ShouldBe(stored.Only.GetRawText());
        stored.Only.Text("score").ShouldBe("5");
    }

    [Fact]
    public async Task What_is_taken_away_is_missing()
    {
        var supposed = await service.Client.Post(
            Simulate,
            $$"""{ "scheme": { "name": "试算", "weight": 100, "items": [{{Items}}] }, "period": "2019", "group": "three","""
            + $$""" "actuals": [{{Patents.Insert(1, "\"delete\": true,")}}] }""");

        supposed.ShouldBe(HttpStatusCode.OK).Items[0].GetProperty("missing").GetRawText().ShouldBe("""["patent-applications"]""");
        supposed.Items.Select(row => row.Text("rank")).ShouldBe(["", "2", "1"]);
    }

    [Fact]
    public async Task A_supposed_base_is_compared_with_and_what_contradicts_a_supposed_figure_is_told()
    {
        await service.Scheme(
            "grown", 100, """{ "indicator": "patent-applications", "measure": "growth", "weight": 100, "method": "efficacy" }""");

        (await service.Scores("grown")).Select(Told).ShouldBe(["100 []", "68 []", "60 []"]);
        var supposed = await service.Client.Post(Simulate, $$"""
            { "scheme": "grown", "period": "2019", "group": "three", "actuals": [ {{Patents.Replace("400", "150, \"base\": 75")}},
              { "indicator": "patent-applications", "region": "360200", "period": "2019-H1", "value": 221 } ] }
            """);

        supposed.ShouldBe(HttpStatusCode.OK).Items.Select(Told).ShouldBe(["100 []", """64 ["contradiction"]""", "60 []"]);

        static string Told(JsonElement row) => $"{row.Text("score")} {row.Text("flags")}";
    }

    [Fact]
    public async Task An_inline_scheme_is_stored_nowhere()
    {
        var supposed = await service.Client.Post(
            Simulate, $$"""{ "period": "2019", "group": "three", "scheme": { "name": "试算", "weight": 100, "items": [{{Items}}] } }""");

        supposed.ShouldBe(HttpStatusCode.OK).Items.Select(row => row.Text("score")).ShouldBe(["80", "80.6", "100"]);
        (await service.Client.Get("/api/v1/schemes?q=试算")).Items.ShouldBeEmpty();
        supposed.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Every_fault_is_told_at_once_as_for_the_rows_that_are_written()
    {
        var refused = await service.Client.Post(Simulate, """
            {
              "scheme": { "name": "试算", "weight": 100, "items": [
                { "indicator": "none", "measure": "value", "weight": 100, "method": "efficacy" },
                { "indicator": "gdp", "measure": "value", "weight": 100, "method": "steps", "steps": [ { "threshold": "1",
                  "points": 1 } ] } ] },
              "period": "2019", "group": "none", "colour": "red",
              "actuals": [
                { "indicator": "gdp", "region": "360100", "period": "2019" },
                { "indicator": "gdp", "region": "朝阳区", "period": "2019", "value": 1 } ],
              "targets": [ { "indicator": "gdp", "region": "360100", "period": "2019", "value": 1 } ]
            }
            """);

        refused.ShouldBeProblem(
            HttpStatusCode.UnprocessableEntity,
            "0 scheme.indicator unknown-indicator", "1 scheme.steps.threshold number-in-quotes", "colour unknown-field",
            "0 value required", "1 region ambiguous-region", "0 targets.kind required", "group unknown-group");
    }

    [Theory]
    [InlineData("{}", "scheme required|period required")]
    [InlineData("""{ "scheme": "none", "period": "2019", "within": "360000" }""", "scheme unknown-scheme")]
    [InlineData("""{ "scheme": 1, "period": "2019", "within": "360000" }""", "scheme wrong-type")]
    [InlineData("""{ "scheme": { "name": "空" }, "period": "2019" }""", "scheme.weight required|scheme.items required")]
    [InlineData("""{ "scheme": "none", "period": "2019", "group": "none", "level": "county" }""",
        "scheme unknown-scheme|group unknown-group|group conflicting-words")]
    public async Task A_question_that_lacks_something_is_refused(string json, string faults) =>
        (await service.Client.Post(Simulate, json)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, faults.Split('|'));

    [Fact]
    public async Task Whose_scores_are_meant_must_be_said()
    {
        const string scheme = $$"""{ "name": "试算", "weight": 100, "items": [{{Items}}] }""";
        (await service.Client.Post(Simulate, $$"""{ "scheme": {{scheme}}, "period": "2019", "regions": [] }"""))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "regions required");
    }

    [Fact]
    public async Task A_body_that_is_not_json_and_a_wrong_word_are_refused()
    {
        (await service.Client.Post(Simulate, "{")).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-json");
        (await service.Client.Post($"{Simulate}&limit=1", "{}")).ShouldBeProblem(HttpStatusCode.BadRequest, "limit unknown-word");
    }

    [Fact]
    public async Task Whoever_may_read_may_ask_what_if() =>
        (await keyed.Client.Post(
            Simulate, $$"""{ "period": "2019", "within": "360000", "scheme": { "name": "试算", "weight": 100, "items": [{{Items}}] } }"""))
            .ShouldBe(HttpStatusCode.OK).Items.Count.ShouldBe(11);
}
