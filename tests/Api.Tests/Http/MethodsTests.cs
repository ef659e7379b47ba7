using System.Net;

namespace Indicators.Api.Tests.Http;

public sealed class MethodsTests(MethodsTests.Allowing service) : IClassFixture<MethodsTests.Allowing>
{
    private const string Ranking = "/api/v1/rankings?indicator=gdp&within=360000&period=2013";

    private readonly Client _client = service.Client;

    [Theory]
    [InlineData(Ranking)]
    [InlineData("/api/v1/regions?level=prefecture")]
    [InlineData("/api/v1/regions?level=prefecture&format=csv&limit=3")]
    [InlineData("/api/v1/regions/360100")]
    [InlineData("/api/v1/regions/999999")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v1/codes?colour=red")]
    [InlineData("/health/ready")]
    [InlineData("/openapi/v1.json")]
    public async Task HEAD_has_the_headers_of_GET_whether_the_answer_is_kept_or_not_and_no_body(string path)
    {
        var before = await _client.Send(HttpMethod.Head, path, null);
        var got = await _client.Get(path);
        var after = await _client.Send(HttpMethod.Head, path, null);

        foreach (var head in (Answer[])[before, after])
        {
            head.Status.ShouldBe(got.Status);
            head.Text.ShouldBeEmpty();
            head.Headers.ToString().ShouldBe(got.Headers.ToString());
            head.ContentHeaders.ToString().ShouldBe(got.ContentHeaders.ToString());
        }
    }

    [Fact]
    public async Task HEAD_tells_the_length_and_that_the_client_has_it_already()
    {
        var got = await _client.Get(Ranking);
        var head = await _client.Send(HttpMethod.Head, Ranking, null);
        head.ContentHeaders.ContentLength.ShouldBe(System.Text.Encoding.UTF8.GetByteCount(got.Text));
        (await _client.Send(HttpMethod.Head, Ranking, null, ("If-None-Match", got.Headers.ETag!.ToString())))
            .ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task HEAD_is_refused_where_GET_is()
    {
        var refused = await _client.Send(HttpMethod.Head, "/api/v1/scores/simulate", null);
        refused.ShouldBe(HttpStatusCode.MethodNotAllowed).Text.ShouldBeEmpty();
        refused.ContentHeaders.Allow.ShouldBe(["POST", "OPTIONS"]);
    }

    [Fact]
    public async Task OPTIONS_tells_the_methods_of_every_route()
    {
        var routes = await Routes.All(_client);
        foreach (var route in routes.GroupBy(route => route.Path, route => route.Method))
        {
            var answer = (await _client.Send(HttpMethod.Options, Routes.Filled(route.Key), null))
                .ShouldBe(HttpStatusCode.NoContent);
            answer.Text.ShouldBeEmpty();
            answer.ContentHeaders.Allow.ShouldBe(
                route.Contains("GET") ? route.Append("HEAD").Append("OPTIONS") : route.Append("OPTIONS"), ignoreOrder: true, route.Key);
        }

        (await _client.Send(HttpMethod.Options, "/api/v1/nothing", null)).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Theory]
    [InlineData("PATCH")]
    [InlineData("TRACE")]
    public async Task A_method_that_is_none_is_refused_with_those_that_are(string method)
    {
        var refused = await _client.Send(new HttpMethod(method), "/api/v1/actuals", null, ("Cookie", "echoed"));
        refused.ShouldBeProblem(HttpStatusCode.MethodNotAllowed, "method-not-allowed");
        refused.Text.ShouldNotContain("echoed");
        refused.Message.ShouldStartWith($"此地址不支持该方法：{method}；可用 ");
        refused.ContentHeaders.Allow.ShouldBe(["GET", "HEAD", "POST", "DELETE", "OPTIONS"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_browser_that_asks_first_still_hears_what_it_may()
    {
        var preflight = await _client.Send(
            HttpMethod.Options, "/api/v1/actuals", null, ("Origin", "https://board.example"), ("Access-Control-Request-Method", "POST"));
        preflight.ShouldBe(HttpStatusCode.NoContent);
        preflight.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["https://board.example"]);
        preflight.Headers.GetValues("Access-Control-Allow-Methods").ShouldBe(["POST"]);
    }

    public sealed class Allowing : Service
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } =
            new Dictionary<string, string> { ["Indicators:CorsOrigins:0"] = "https://board.example" };
    }
}
