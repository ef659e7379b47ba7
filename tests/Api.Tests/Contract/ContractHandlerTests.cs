using System.Net;
using System.Text;

namespace Indicators.Api.Tests.Contract;

public sealed class ContractHandlerTests
{
    private const string Regions = "/api/v1/regions";

    [Fact]
    public async Task An_answer_as_the_contract_says_passes() =>
        (await Send(Regions, List(Region("\"江西省\"", "province")))).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task A_code_that_is_not_listed_is_told() => await ShouldTell("/items/0/level", List(Region("\"江西省\"", "empire")));

    [Fact]
    public async Task A_null_where_there_is_none_is_told() => await ShouldTell("/items/0/name", List(Region("null", "province")));

    [Fact]
    public async Task A_field_that_is_not_listed_is_told() =>
        await ShouldTell("/items/0/more", List(Region("\"江西省\"", "province").Replace("{", "{ \"more\": 1,")));

    [Fact]
    public async Task A_column_that_is_not_there_is_told() => await ShouldTell("Required properties", List("""{ "code": "360000" }"""));

    [Theory]
    [InlineData(418, "application/json", "7", "the status is not listed")]
    [InlineData(200, "text/html", "7", "the media type text/html is not listed")]
    [InlineData(200, "application/json", null, "header Revision is missing")]
    [InlineData(200, "application/json", "seven", "header Revision")]
    [InlineData(304, "application/json", "7", "there is a body")]
    public async Task A_status_a_media_type_a_header_and_a_body_are_told_as_well(int status, string type, string? revision, string told) =>
        await ShouldTell(told, List(Region("\"江西省\"", "province")), status, type, revision);

    private static async Task ShouldTell(
        string told, string body, int status = 200, string type = "application/json", string? revision = "7") =>
        (await Should.ThrowAsync<InvalidDataException>(() => Send(Regions, body, status, type, revision))).Message.ShouldContain(told);

    private static string Region(string name, string level) =>
        $$"""
        {
          "code": "360000", "name": {{name}}, "nameEn": null, "level": "{{level}}", "parent": null, "from": null, "to": null,
          "successors": [], "includedIn": null, "statistical": false, "revision": 0
        }
        """;

    private static string List(string row) => $$"""{"items":[{{row}}],"next":null,"revision":7}""";

    private static async Task<HttpResponseMessage> Send(
        string path, string body, int status = 200, string type = "application/json", string? revision = "7")
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, type) };
        answer.Headers.TryAddWithoutValidation("ETag", "\"1\"");
        answer.Headers.TryAddWithoutValidation("History", "5f1c");
        if (revision is not null) answer.Headers.TryAddWithoutValidation("Revision", revision);
        using var client = new HttpClient(new ContractHandler { IsAccepting = false, InnerHandler = new Canned(answer) });
        return await client.GetAsync(new Uri($"http://localhost{path}"));
    }

    private sealed class Canned(HttpResponseMessage answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answer);
    }
}
