using System.Net;
using System.Text;
using System.Text.Json;
using Indicators.Api.Http.Routing;
using Indicators.Api.Security;
using Indicators.Api.Tests.Features.Figures;
using Indicators.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

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
    public async Task What_is_no_address_is_refused_in_its_place_and_the_rest_is_answered()
    {
        var queries = JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["elsewhere"] = "http://evil/growth",
            ["empty"] = "",
            ["number"] = 1,
            ["nothing"] = null,
            ["long"] = $"/codes?fields={new string('x', 8000)}",
            ["growth"] = Growth,
        });
        var answers = Answers(await _client.Post("/api/v1/query", $$"""{ "queries": {{queries}} }"""));
        answers.EnumerateObject().Select(read => read.Value.GetProperty("status").GetInt32()).ShouldBe([400, 400, 400, 400, 400, 200]);
        answers.EnumerateObject().SkipLast(1).Select(read => read.Value.GetProperty("body").GetProperty("errors")[0])
            .Select(fault => $"{fault.Text("field")} {fault.Text("code")}").ShouldBe(
            [
                "queries.elsewhere bad-address", "queries.empty bad-address", "queries.number wrong-type", "queries.nothing wrong-type",
                "queries.long too-long",
            ]);
    }

    [Fact]
    public async Task Half_of_a_surrogate_pair_is_neither_an_address_nor_a_name()
    {
        var answers = Answers(await _client.Post("/api/v1/query", $$"""{ "queries": { "half": "\ud800", "growth": "{{Growth}}" } }"""));
        answers.EnumerateObject().Select(read => read.Value.GetProperty("status").GetInt32()).ShouldBe([400, 200]);
        answers.GetProperty("half").GetProperty("body").GetProperty("errors")[0].Text("code").ShouldBe("wrong-type");

        (await _client.Post("/api/v1/query", $$"""{ "queries": { "\ud800": "{{Growth}}" } }"""))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "queries wrong-type");
    }

    [Fact]
    public async Task Reads_may_be_named_and_asked_in_chinese()
    {
        var answers = Answers(await Ask(new() { ["\"南昌\" 2013"] = "/growth?indicator=专利申请量&region=南昌市&period=2013年" }));
        var read = answers.EnumerateObject().ShouldHaveSingleItem();
        read.Name.ShouldBe("\"南昌\" 2013");
        read.Value.GetProperty("body").GetProperty("items")[0].Text("growth").ShouldBe("36.7");
    }

    [Fact]
    public async Task Each_route_that_reads_may_be_asked()
    {
        string[] reads =
        [
            "/measures?indicator=gdp&region=360100&period=2013", "/completion?indicator=gdp&region=360100&period=2013", "/actuals",
            "/targets", "/declared", "/changes?since=0", "/revisions", "/revisions/1", "/audit", "/periods?indicator=gdp&region=360100",
            "/coverage?indicator=gdp&region=360100&period=2013", "/regions?level=province", "/regions/360100", "/regions/360100/history",
            "/indicators", "/indicators/gdp", "/groups", "/schemes", "/schemes/xianning-trial-2020", "/calendars", "/codes",
            "/scores?scheme=xianning-trial-2020&period=2020-H1&region=421200", "/revisions/verify", "/submissions", "/keys/self",
            "/explain?measure=growth&indicator=patent-applications&region=360100&period=2013",
        ];
        var answers = Answers(await Ask(reads.ToDictionary(read => read)));
        foreach (var read in reads)
        {
            var own = await _client.Get($"/api/v1{read}");
            answers.GetProperty(read).Text("status").ShouldBe($"{(int)own.Status}", read);
            answers.GetProperty(read).GetProperty("body").GetRawText().ShouldBe(own.Json.GetRawText(), read);
        }
    }

    [Fact]
    public async Task What_is_too_long_together_is_refused_and_the_rest_is_not()
    {
        var outer = await service.Server.SendAsync(context => context.Request.Path = "/api/v1/keys/self");
        // It is over: what it had is gone, and it is no more what endpoints find their services by.
        using var scope = service.Services.CreateScope();
        (outer.RequestServices, outer.RequestAborted) = (scope.ServiceProvider, CancellationToken.None);
        service.Services.GetRequiredService<IHttpContextAccessor>().HttpContext = outer;
        using var snapshot = service.Services.GetRequiredService<Database>().Read();
        var inner = new InnerRequest(snapshot.At(snapshot.Revision), new());
        var routes = service.Services.GetRequiredService<InnerRequests>();
        var whole = await routes.Get(outer, "/codes", inner, null, int.MaxValue);
        var refused = await routes.Get(outer, "/codes", inner, null, whole.Body.Length - 1);
        (whole.Status, refused.Status).ShouldBe((200, 413));
        Encoding.UTF8.GetString([.. refused.Body.Pieces.SelectMany(piece => piece)]).ShouldContain("too-long-together");
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
        const string value = "indicator=patent-applications&region=421200&period=2020";
        var queries = Enumerable.Range(0, 40).ToDictionary(
            number => $"q{number}",
            number => number % 2 == 0 ? $"/actuals?{value}&limit={number + 1}" : $"/growth?{value}&limit={number + 1}&asOf=2199-12-31");
        queries["last"] = "/revisions?limit=1";
        var seen = new HashSet<string>();
        for (var round = 0; round < 15; round++)
        {
            // Each write is one revision more, and one value more.
            var rows = Answers(await Ask(writing, queries)).EnumerateObject()
                .Select(read => read.Value.GetProperty("body").GetProperty("items")[0]).ToList();
            var values = rows.SkipLast(1).Select(row => row.Text("value")).Append(rows[^1].Text("revision")).Distinct().ToList();
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
                "other unknown-field", "queries.c duplicate-field");
        (await Ask(Enumerable.Range(0, 101).ToDictionary(number => $"{number}", _ => "/codes")))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "queries too-many-queries");
    }

    private static JsonElement Answers(Answer answer) => answer.ShouldBe(HttpStatusCode.OK).Json.GetProperty("answers");

    private static Task<Answer> Write(Service service, int value) => service.Client.PostRows(
        "actuals", $$"""{ "indicator": "patent-applications", "region": "421200", "period": "2020", "value": {{value}} }""");

    private Task<Answer> Ask(Dictionary<string, string> queries, string words = "") => Ask(service, queries, words);

    private static Task<Answer> Ask(
        Service service, Dictionary<string, string> queries, string words = "", params (string Name, string Value)[] headers) =>
        service.Client.Post($"/api/v1/query{words}", JsonSerializer.Serialize(new { queries }), headers);
}
