using System.Net;
using System.Text;

namespace Indicators.Api.Tests.Http.Binding.Bodies;

public sealed class BodyTests(BodyTests.Small service) : IClassFixture<BodyTests.Small>
{
    private readonly Client _client = service.Client;

    [Theory]
    [InlineData("{\n  \"actuals\": [ { \"value\": NaN } ]\n}", "第 2 行第 27 字节")]
    [InlineData("{ \"actuals\": [ ", "第 1 行第")]
    [InlineData("", "第 1 行第 1 字节")]
    [InlineData("{ \"actuals\": [] } x", "第 1 行第 19 字节")]
    [InlineData("{ \"actuals\": [ {}, ] }", "第 1 行第")]
    public async Task Bad_syntax_is_told_with_its_place(string body, string place)
    {
        var answer = await _client.Post("/api/v1/actuals", body);
        answer.ShouldBeProblem(HttpStatusCode.BadRequest, "bad-json");
        answer.Message.ShouldContain(place);
    }

    [Fact]
    public async Task Another_encoding_than_UTF_8_is_told()
    {
        using var content = new ByteArrayContent([.. "{ \"note\": \""u8, 0xC4, 0xCF, .. "\" }"u8]);
        content.Headers.ContentType = new("application/json");
        var answer = await _client.Send(HttpMethod.Post, "/api/v1/actuals", content);
        answer.ShouldBeProblem(HttpStatusCode.BadRequest, "bad-encoding");
        answer.Message.ShouldContain("11");
    }

    [Fact]
    public async Task Another_content_type_is_refused()
    {
        using var content = new StringContent("{}", Encoding.UTF8, "text/plain");
        (await _client.Send(HttpMethod.Post, "/api/v1/actuals", content)).ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, "not-json");
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused_whether_it_says_its_length_or_not()
    {
        var large = $$"""{ "actuals": [], "note": "{{new string('x', 3000)}}" }""";
        (await _client.Post("/api/v1/actuals", large)).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "body-too-large");
        using var stream = new StreamContent(new Unsized(Encoding.UTF8.GetBytes(large)));
        stream.Headers.ContentType = new("application/json");
        (await _client.Send(HttpMethod.Post, "/api/v1/actuals", stream))
            .ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "body-too-large");
    }

    [Fact]
    public async Task Texts_with_escapes_marks_and_spaces_are_read_as_what_they_say()
    {
        const string row = """{ "indicator": "gd\u0070", "region": " \u3000\u5317\u4eac\u5e02　 ", "peri\u006fd": "2011", "value": 1 }""";
        (await _client.Post("/api/v1/actuals", "\uFEFF{ \"actuals\": [" + row + "] }")).ShouldBe(HttpStatusCode.OK);
        (await _client.Get("/api/v1/actuals?region=110000&period=2011")).Only.Text("indicator").ShouldBe("gdp");
    }

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("\\u0000")]
    public async Task What_is_no_text_is_refused(string note) =>
        (await _client.PostRows(
            "actuals", $$"""{ "indicator": "gdp", "region": "110000", "period": "2012", "value": 1, "note": "{{note}}" }"""))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 note wrong-type");

    [Fact]
    public async Task A_field_given_twice_is_refused() =>
        (await _client.Post(
            "/api/v1/actuals",
            """{ "actuals": [{ "indicator": "gdp", "region": "110000", "period": "2012", "value": 1, "value": 2 }], "note": "","""
            + """ "note": "" }"""))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 value duplicate-field", "note duplicate-field");

    public sealed class Small : Service
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } =
            new Dictionary<string, string> { ["Indicators:MaxBodyBytes"] = "2048" };
    }

    private sealed class Unsized(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
