using System.Net;

namespace Indicators.Api.Tests.Http;

/// <summary>Headers that are not what they should be: none is a failure, and none that guards a write is passed over.</summary>
public sealed class HeaderTests(Service service) : IClassFixture<Service>
{
    private const string Region = """{ "name": "新区", "level": "county", "parent": "360100" }""";

    private readonly Client _client = service.Client;

    [Theory]
    [InlineData("If-None-Match")]
    [InlineData("If-Match")]
    [InlineData("Accept-Language")]
    [InlineData("Accept-Encoding")]
    [InlineData("Indicators-Revision")]
    [InlineData("Range")]
    public async Task What_cannot_be_read_is_as_if_it_were_not_there_where_nothing_is_written(string header)
    {
        foreach (var garbage in (string[])["", "\"", "*x", ";;q=", "-1", new string('x', 500)])
            (await _client.Get("/api/v1/regions?level=province", (header, garbage))).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("If-Match", "no tag")]
    [InlineData("If-Match", "\"")]
    [InlineData("If-None-Match", "no tag")]
    [InlineData("If-None-Match", "*x")]
    public async Task A_precondition_that_cannot_be_read_does_not_hold(string header, string tag)
    {
        (await _client.Put("/api/v1/regions/360177", Region, (header, tag)))
            .ShouldBeProblem(HttpStatusCode.PreconditionFailed, $"{header} precondition-failed");
        (await _client.Get("/api/v1/regions/360177")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("键")]
    [InlineData("LONG")]
    public async Task An_idempotency_key_that_is_none_writes_nothing(string key)
    {
        var row = """{ "actuals": [{ "indicator": "gdp", "region": "360100", "period": "2009", "value": 1 }] }""";
        (await _client.Post("/api/v1/actuals", row, ("Idempotency-Key", key.Replace("LONG", new string('k', 201)))))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "Idempotency-Key bad-idempotency-key");
        (await _client.Get("/api/v1/actuals?indicator=gdp&period=2009")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_that_nobody_asked_for_is_not_read()
    {
        using var body = new StringContent("{ nonsense");
        (await _client.Send(HttpMethod.Get, "/api/v1/regions/360100", body)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_code_in_the_path_is_no_longer_than_one_in_a_row()
    {
        var (long65, long201) = (new string('g', 65), new string('i', 201));
        (await _client.Put($"/api/v1/groups/{long65}", """{ "name": "长", "members": [{ "region": "360100" }] }"""))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "code too-long");
        (await _client.Put($"/api/v1/indicators/{long201}", """{ "name": "长", "unit": "家", "nature": "flow", "direction": "higher" }"""))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "code bad-code");
    }

    [Fact]
    public async Task A_cursor_of_revisions_that_are_not_there_is_told_as_what_it_is()
    {
        await _client.PostRows("actuals", """{ "indicator": "gdp", "region": "360100", "period": "2008", "value": 1 }""");
        await _client.PostRows("actuals", """{ "indicator": "gdp", "region": "360100", "period": "2008", "value": 2 }""");
        await _client.PostRows("actuals", """{ "indicator": "gdp", "region": "360100", "period": "2008", "value": 3 }""");
        await using var other = new Service();
        foreach (var path in (string[])["/api/v1/changes?since=0&limit=2", "/api/v1/regions?limit=1", "/api/v1/revisions?limit=1"])
        {
            var next = (await _client.Get(path)).ShouldBe(HttpStatusCode.OK).Next.ShouldNotBeNull();
            (await _client.Get($"{path}&cursor={next}")).ShouldBe(HttpStatusCode.OK);
            // A database that is a copy knows that it is a cursor, and that the revision is another.
            (await other.Client.Get($"{path}&cursor={next}")).Faults.ShouldHaveSingleItem()
                .ShouldBeOneOf("cursor bad-cursor", "cursor history-changed");
            (await _client.Get($"{path}&cursor={next}x")).ShouldBeProblem(HttpStatusCode.BadRequest, "cursor bad-cursor");
        }
    }
}
