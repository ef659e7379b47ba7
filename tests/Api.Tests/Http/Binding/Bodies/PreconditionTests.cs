using System.Net;

namespace Indicators.Api.Tests.Http.Binding.Bodies;

public sealed class PreconditionTests(Service service) : IClassFixture<Service>
{
    private const string Region = """{ "name": "NAME", "level": "county", "parent": "360100" }""";

    private readonly Client _client = service.Client;

    [Fact]
    public async Task Nobody_overwrites_what_he_has_not_seen()
    {
        var seen = await Tag("/api/v1/regions/360102");
        (await Put("/api/v1/regions/360102", "东湖", ("If-Match", seen))).ShouldBe(HttpStatusCode.OK);

        (await Put("/api/v1/regions/360102", "西湖", ("If-Match", seen)))
            .ShouldBeProblem(HttpStatusCode.PreconditionFailed, "If-Match precondition-failed");
        (await _client.Get("/api/v1/regions/360102")).Json.Text("name").ShouldBe("东湖");
        (await Put("/api/v1/regions/360102", "西湖", ("If-Match", $"\"0.x\", {await Tag("/api/v1/regions/360102")}")))
            .ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Of_many_who_saw_the_same_one_writes()
    {
        var seen = await Tag("/api/v1/regions/360103");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Put("/api/v1/regions/360103", $"西湖{n}", ("If-Match", seen))));

        answers.Count(answer => answer.Status is HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.Status is HttpStatusCode.PreconditionFailed).ShouldBe(5);
    }

    [Fact]
    public async Task Neither_language_nor_new_figures_nor_other_items_change_what_was_seen()
    {
        const string path = "/api/v1/indicators/rd-expenditure";
        const string body = """{ "name": "研发经费支出", "unit": "亿元", "nature": "flow", "direction": "higher", "shortestPeriod": "year" }""";
        var seen = await Tag($"{path}?lang=en");
        await _client.PostRows("actuals", """{ "indicator": "rd-expenditure", "region": "360100", "period": "2013", "value": 1 }""");
        await Put("/api/v1/regions/360104", "青云谱");

        (await _client.Put(path, body, ("If-Match", seen))).ShouldBe(HttpStatusCode.OK).Receipt.ShouldBe("1 0 1 0 0");
    }

    [Theory]
    [InlineData("*")]
    [InlineData("\"7.x\"")]
    [InlineData("not a tag")]
    public async Task What_is_not_there_matches_nothing(string tag) =>
        (await Put("/api/v1/regions/360188", "新县", ("If-Match", tag))).ShouldBe(HttpStatusCode.PreconditionFailed);

    [Fact]
    public async Task What_is_there_already_is_not_written_again_by_who_wants_to_create_it()
    {
        const string group = """{ "name": "省会", "members": [{ "region": "360100" }] }""";

        (await _client.Put("/api/v1/groups/capitals", group, ("If-None-Match", "*"))).ShouldBe(HttpStatusCode.Created);
        (await _client.Put("/api/v1/groups/capitals", group, ("If-None-Match", "*"))).ShouldBe(HttpStatusCode.PreconditionFailed);
        (await _client.Put("/api/v1/groups/capitals", group, ("If-Match", await Tag("/api/v1/groups/capitals"))))
            .ShouldBe(HttpStatusCode.OK);
    }

    private async Task<string> Tag(string path) => (await _client.Get(path)).ShouldBe(HttpStatusCode.OK).Headers.ETag!.ToString();

    private Task<Answer> Put(string path, string name, params (string Name, string Value)[] headers) =>
        _client.Put(path, Region.Replace("NAME", name), headers);
}
