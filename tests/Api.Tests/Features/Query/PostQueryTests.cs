using System.Net;
using System.Text.Json;
using Indicators.Api.Tests.Features.Figures;

namespace Indicators.Api.Tests.Features.Query;

/// <summary>Several reads from one revision, each answered as by its own route.</summary>
public sealed class PostQueryTests(ExampleService service) : IClassFixture<ExampleService>
{
    private const string Growth = "/growth?indicator=patent-applications&region=360100&period=2013";
    private const string Ranking = "/rankings?indicator=advanced-county-streak&within=360100&period=2013&fields=rank,regionName&limit=1";

    private readonly Client _client = service.Client;

    [Fact]
    public async Task Each_read_gets_the_body_of_its_own_route()
    {
        var answers = Answers(await Ask(new() { ["growth"] = Growth, ["places"] = Ranking, ["codes"] = "/codes?fields=code" }));
        answers.EnumerateObject().Select(answer => answer.Name).ShouldBe(["growth", "places", "codes"]);
        foreach (var (name, path) in new[] { ("growth", Growth), ("places", Ranking), ("codes", "/codes?fields=code") })
        {
            var own = await _client.Get($"/api/v1{path}");
            answers.GetProperty(name).GetProperty("status").GetInt32().ShouldBe(200);
            answers.GetProperty(name).GetProperty("body").GetRawText().ShouldBe(own.Json.GetRawText());
        }
    }

    [Fact]
    public async Task A_bad_read_does_not_spoil_the_rest()
    {
        var answer = await Ask(new()
        {
            ["none"] = "/growth?indicator=nothing&region=360100&period=2013",
            ["nowhere"] = "/nowhere",
            ["table"] = $"{Growth}&format=csv",
            ["lines"] = $"{Growth}&format=ndjson",
            ["cube"] = $"{Growth}&format=jsonstat",
            ["again"] = "/query",
            ["growth"] = Growth,
        });
        var answers = Answers(answer);
        answers.EnumerateObject().Select(read => read.Value.GetProperty("status").GetInt32())
            .ShouldBe([400, 404, 400, 400, 200, 405, 200]);
        answers.GetProperty("none").GetProperty("body").GetProperty("errors")[0].Text("code").ShouldBe("unknown-indicator");
        answers.GetProperty("table").GetProperty("body").GetProperty("errors")[0].Text("field").ShouldBe("format");
        answers.GetProperty("cube").GetProperty("body").Text("class").ShouldBe("dataset");
    }

    [Fact]
    public async Task Its_language_is_that_of_each_read_that_says_none()
    {
        var answers = Answers(await Ask(new() { ["zh"] = $"{Growth}&lang=zh", ["en"] = Growth }, "?lang=en"));
        answers.GetProperty("zh").GetProperty("body").GetProperty("items")[0].Text("regionName").ShouldBe("南昌市");
        answers.GetProperty("en").GetProperty("body").GetProperty("items")[0].Text("indicatorName").ShouldBe("Patent applications");
    }

    [Fact]
    public async Task Its_tag_is_that_of_the_whole_and_changes_with_what_was_read()
    {
        using var writing = new Service();
        await Write(writing, 100);
        const string Value = "/actuals?indicator=patent-applications&region=421200&period=2020";
        var first = await Ask(writing, new() { ["value"] = Value });
        var tag = first.Headers.ETag!.ToString();
        (await Ask(writing, new() { ["value"] = Value }, "", ("If-None-Match", tag))).ShouldBe(HttpStatusCode.NotModified);
        (await Ask(writing, new() { ["other"] = Value }, "", ("If-None-Match", tag))).ShouldBe(HttpStatusCode.OK);
        await Write(writing, 101);
        var second = (await Ask(writing, new() { ["value"] = Value }, "", ("If-None-Match", tag))).ShouldBe(HttpStatusCode.OK);
        second.Json.GetProperty("revision").GetInt64().ShouldBe(first.Json.GetProperty("revision").GetInt64() + 1);
    }

    [Fact]
    public async Task All_reads_are_from_one_revision_however_fast_it_is_written()
    {
        using var writing = new Service();
        await Write(writing, 1);
        using var done = new CancellationTokenSource();
        var writer = Task.Run(async () =>
        {
            for (var value = 2; !done.IsCancellationRequested; value++) await Write(writing, value);
        });
        var queries = Enumerable.Range(0, 40).ToDictionary(
            number => $"q{number}", number => $"/actuals?indicator=patent-applications&region=421200&period=2020&limit={number + 1}");
        var seen = new HashSet<string>();
        for (var round = 0; round < 15; round++)
        {
            var values = Answers(await Ask(writing, queries)).EnumerateObject()
                .Select(read => read.Value.GetProperty("body").GetProperty("items")[0].Text("value")).Distinct().ToList();
            seen.Add(values.ShouldHaveSingleItem());
        }

        await done.CancelAsync();
        await writer;
        seen.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task What_is_no_set_of_reads_is_refused_with_all_that_is_wrong()
    {
        (await _client.Post("/api/v1/query", "{}")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "queries required");
        (await _client.Post("/api/v1/query", """{ "queries": { "a": 1, "b": "growth", "c": "/codes", "c": "/codes" }, "other": 1 }"""))
            .ShouldBeProblem(
                HttpStatusCode.UnprocessableEntity,
                "other unknown-field", "queries.a wrong-type", "queries.c duplicate-field", "queries.b bad-address");
        (await Ask(Enumerable.Range(0, 101).ToDictionary(number => $"{number}", _ => "/codes")))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "queries too-many-queries");
    }

    private static JsonElement Answers(Answer answer) => answer.ShouldBe(HttpStatusCode.OK).Json.GetProperty("answers");

    private static Task Write(Service service, int value) => service.Client.PostRows(
        "actuals", $$"""{ "indicator": "patent-applications", "region": "421200", "period": "2020", "value": {{value}} }""");

    private Task<Answer> Ask(Dictionary<string, string> queries, string words = "") => Ask(service, queries, words);

    private static Task<Answer> Ask(
        Service service, Dictionary<string, string> queries, string words = "", params (string Name, string Value)[] headers) =>
        service.Client.Post($"/api/v1/query{words}", JsonSerializer.Serialize(new { queries }), headers);
}
