using System.Net;
using System.Text;

namespace Indicators.Api.Tests.Contract;

public sealed class ContractHandlerTests
{
    private const string Revisions = "/api/v1/revisions";
    private const string Row = """{"revision":1,"time":"2020-07-20T09:30:00+00:00","who":null,"source":null,"note":null,"received":1,"inserted":1,"updated":0,"unchanged":0,"deleted":0}""";
    private const string Region = """{"code":"360000","name":"江西省","level":"province","parent":"100000","from":null,"to":null,"successors":[],"revision":0}""";

    [Theory]
    [InlineData(Revisions, Row)]
    [InlineData("/api/v1/regions", Region)]
    public async Task An_answer_as_the_contract_says_passes(string path, string row) => (await Send(path, List(row))).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData(Revisions, """{"revision":1}""", "Required properties")]
    [InlineData("/api/v1/regions", """{"code":"360000","name":"江西省","level":"empire","parent":null,"from":null,"to":null,"successors":[],"revision":0}""", "/items/0/level")]
    [InlineData("/api/v1/regions", """{"code":"360000","name":null,"level":"province","parent":null,"from":null,"to":null,"successors":[],"revision":0}""", "/items/0/name")]
    [InlineData("/api/v1/regions", """{"code":"1","name":"","level":"province","parent":null,"from":null,"to":null,"successors":[],"revision":0,"more":1}""", "/items/0/more")]
    public async Task A_row_that_is_not_as_the_contract_says_is_told_by_its_place(string path, string row, string told) =>
        (await Should.ThrowAsync<InvalidDataException>(() => Send(path, List(row)))).Message.ShouldContain(told);

    [Theory]
    [InlineData(418, "application/json", "7", "the status is not listed")]
    [InlineData(200, "text/html", "7", "the media type text/html is not listed")]
    [InlineData(200, "application/json", null, "header Revision is missing")]
    [InlineData(200, "application/json", "seven", "header Revision")]
    public async Task A_status_a_media_type_and_headers_are_told_as_well(int status, string type, string? revision, string told) =>
        (await Should.ThrowAsync<InvalidDataException>(() => Send(Revisions, List(Row), status, type, revision))).Message.ShouldContain(told);

    [Fact]
    public async Task A_body_where_there_is_none_is_told() =>
        (await Should.ThrowAsync<InvalidDataException>(() => Send(Revisions, List(Row), 304))).Message.ShouldContain("there is a body");

    private static string List(string row) => $$"""{"items":[{{row}}],"next":null,"revision":7}""";

    private static async Task<HttpResponseMessage> Send(string path, string body, int status = 200, string type = "application/json", string? revision = "7")
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, type) };
        answer.Headers.TryAddWithoutValidation("ETag", "\"1\"");
        if (revision is not null) answer.Headers.TryAddWithoutValidation("Revision", revision);
        using var client = new HttpClient(new ContractHandler { IsAccepting = false, InnerHandler = new Canned(answer) });
        return await client.GetAsync(new Uri($"http://localhost{path}"));
    }

    private sealed class Canned(HttpResponseMessage answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer);
    }
}
