using System.Net;

namespace Indicators.Api.Tests.Http;

public sealed class NegotiationTests(Service service) : IClassFixture<Service>
{
    private const string List = "/api/v1/regions?level=province";
    private const string One = "/api/v1/regions/360000";
    private const string Row = """{ "indicator": "gdp", "region": "360100", "period": "2010", "value": 1 }""";

    private readonly Client _client = service.Client;

    [Theory]
    [InlineData("*/*", "application/json")]
    [InlineData("", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("text/*", "text/csv")]
    [InlineData("text/csv", "text/csv")]
    [InlineData("TEXT/CSV; charset=UTF-8", "text/csv")]
    [InlineData("text/csv;q=0", null)]
    [InlineData("text/csv;q=0, */*", "application/json")]
    [InlineData("text/csv;q=0.5, application/json", "application/json")]
    [InlineData("application/json;q=0.4, text/csv;q=0.5", "text/csv")]
    [InlineData("application/json;q=0.9, text/csv", "text/csv")]
    [InlineData("text/csv, application/json", "text/csv")]
    [InlineData("application/json, text/csv", "application/json")]
    [InlineData("text/csv, */*", "text/csv")]
    [InlineData("*/*;q=0.1, application/json;q=0", "text/csv")]
    [InlineData("text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2", "application/json")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/json")]
    [InlineData("application/json; charset=gbk", null)]
    [InlineData("application/xml", null)]
    [InlineData("*/*;q=0", null)]
    [InlineData("garbage", null)]
    public async Task A_list_is_written_as_the_client_wants_it_most(string accept, string? written)
    {
        var answer = await _client.Get(List, ("Accept", accept));
        if (written is null) answer.ShouldBeProblem(HttpStatusCode.NotAcceptable, "Accept not-acceptable");
        else answer.ShouldBe(HttpStatusCode.OK).ContentHeaders.ContentType!.MediaType.ShouldBe(written);
    }

    [Fact]
    public async Task The_word_format_goes_before_the_header()
    {
        (await _client.Get($"{List}&format=csv", ("Accept", "application/json"))).ContentHeaders.ContentType!.MediaType
            .ShouldBe("text/csv");
        (await _client.Get($"{List}&format=xml", ("Accept", "image/png")))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "format unknown-choice");
    }

    [Theory]
    [InlineData("text/csv")]
    [InlineData("application/json; q=0")]
    public async Task What_has_no_rows_is_not_acceptable_as_a_table(string accept)
    {
        var refused = await _client.Get(One, ("Accept", accept), ("Accept-Language", "en"));
        refused.ShouldBeProblem(HttpStatusCode.NotAcceptable, "Accept not-acceptable");
        refused.Message.ShouldBe($"not acceptable: {accept}; what is served here is application/json");
        (await _client.Get(One, ("Accept", "application/json"))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_write_whose_receipt_cannot_be_accepted_stores_nothing()
    {
        (await _client.Post("/api/v1/actuals", $$"""{ "actuals": [{{Row}}] }""", ("Accept", "text/csv")))
            .ShouldBeProblem(HttpStatusCode.NotAcceptable, "Accept not-acceptable");
        (await _client.Put("/api/v1/groups/some", """{ "name": "某", "members": [{ "region": "360100" }] }""", ("Accept", "text/html")))
            .ShouldBeProblem(HttpStatusCode.NotAcceptable, "Accept not-acceptable");
        (await _client.Get("/api/v1/actuals?indicator=gdp&period=2010")).Items.ShouldBeEmpty();
        (await _client.Get("/api/v1/groups/some")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task On_every_route_what_nobody_serves_is_not_acceptable()
    {
        foreach (var (method, path) in await Routes.All(_client))
        {
            using var body = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
            var answer = await _client.Send(new HttpMethod(method), Routes.Filled(path), body, ("Accept", "image/png"));
            answer.Status.ShouldBe(HttpStatusCode.NotAcceptable, $"{method} {path}");
        }
    }
}
