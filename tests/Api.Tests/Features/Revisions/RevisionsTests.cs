using System.Net;

namespace Indicators.Api.Tests.Features.Revisions;

public sealed class RevisionsTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task A_revision_says_what_a_write_did()
    {
        var written = await _client.Post(
            "/api/v1/actuals",
            """
            { "actuals": [{ "indicator": "gdp", "region": "360100", "period": "2013", "value": 3336 },
              { "indicator": "gdp", "region": "360100", "period": "2013", "value": 3336 }],
              "source": "2013年统计公报", "note": "初次" }
            """);

        var row = (await _client.Get($"/api/v1/revisions/{written.Revision}")).ShouldBe(HttpStatusCode.OK).Json;
        (string, string)[] fields =
            [("source", "2013年统计公报"), ("note", "初次"), ("received", "2"), ("inserted", "1"), ("unchanged", "1"), ("deleted", "0")];
        foreach (var (field, text) in fields)
            row.Text(field).ShouldBe(text);
        DateTimeOffset.Parse(row.Text("time")).ShouldBeLessThanOrEqualTo(DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task They_are_listed_newest_first_page_by_page_while_others_write()
    {
        var last = 0L;
        for (var value = 1; value <= 5; value++) last = (await Put(value)).Revision;

        var first = await _client.Get("/api/v1/revisions?limit=2");
        await Put(6);
        var second = await _client.Get(first.Headers.GetValues("Link").Single().Split('<', '>')[1]);

        first.Items.Concat(second.Items).Select(row => row.GetProperty("revision").GetInt64())
            .ShouldBe([last, last - 1, last - 2, last - 3]);
        first.Revision.ShouldBe(last);
        (await _client.Get("/api/v1/revisions")).Items.Count.ShouldBe((int)last + 1);
        (await _client.Get($"/api/v1/revisions?asOf={last - 1}&format=csv")).Text.Split("\r\n").Length.ShouldBe((int)last + 1);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("999999")]
    [InlineData("first")]
    public async Task What_was_never_written_is_not_found(string number) =>
        (await _client.Get($"/api/v1/revisions/{number}")).ShouldBeProblem(HttpStatusCode.NotFound, "unknown-revision");

    private Task<Answer> Put(int value) =>
        _client.PostRows("actuals", $$"""{ "indicator": "gdp", "region": "360200", "period": "2013", "value": {{value}} }""");
}
