using System.IO.Compression;
using System.Net;
using System.Text;
using Indicators.Api.Tests.Http.Binding.Bodies;

namespace Indicators.Api.Tests.Http;

public sealed class CodedBodyTests(BodyTests.Small service) : IClassFixture<BodyTests.Small>
{
    private readonly Client _client = service.Client;

    [Theory]
    [InlineData("gzip")]
    [InlineData("GZIP")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("identity")]
    public async Task A_body_is_read_as_it_was_before_it_was_coded(string coding)
    {
        var body = $$"""{ "actuals": [{ "indicator": "gdp", "region": "110000", "period": "2011", "value": {{coding.Length}} }], "note":"""
            + $$""" "{{coding}}" }""";
        (await Post(Coded(coding, body), coding)).ShouldBe(HttpStatusCode.OK);
        (await _client.Get("/api/v1/actuals?indicator=gdp&region=110000&period=2011")).Only.Text("value").ShouldBe($"{coding.Length}");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task The_limit_is_for_what_it_unpacks_to(string coding)
    {
        var large = Coded(coding, $$"""{ "actuals": [], "note": "{{new string('x', 3000)}}" }""");
        large.Length.ShouldBeLessThan(200);
        (await Post(large, coding)).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "body-too-large");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task What_is_damaged_or_ends_early_is_told(string coding)
    {
        var whole = Coded(coding, """{ "actuals": [{ "indicator": "gdp", "region": "110000", "period": "2012", "value": 1 }] }""");
        byte[][] damaged =
            [
                whole[..^10], whole[..(whole.Length / 2)], [.. whole[..12], .. Enumerable.Repeat((byte)0xAA, 40)], [1, 2, 3],
                "{}"u8.ToArray(),
            ];
        foreach (var body in damaged)
        {
            var answer = await Post(body, coding, ("Accept-Language", "en"));
            answer.Text.ShouldContain("bad-content-coding", customMessage: Convert.ToHexString(body));
            answer.ShouldBeProblem(HttpStatusCode.BadRequest, "Content-Encoding bad-content-coding");
            answer.Message.ShouldBe($"bad content coding: the {coding} data is damaged or ends early");
        }

        (await _client.Get("/api/v1/actuals?indicator=gdp&region=110000&period=2012")).Items.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("foo")]
    [InlineData("gzip,br")]
    [InlineData("zstd")]
    public async Task Another_coding_is_refused_with_those_that_are_read(string coding)
    {
        var answer = await Post("{}"u8.ToArray(), coding, ("Accept-Language", "en"));
        answer.ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, "Content-Encoding unsupported-content-coding");
        answer.Message.ShouldBe($"unsupported content coding: {coding}; send gzip, deflate, br, or the body as it is");
        answer.Headers.GetValues("Accept-Encoding").ShouldBe(["gzip, deflate, br"]);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("gbk")]
    [InlineData("\"gb18030\"")]
    public async Task Another_charset_is_refused_even_if_the_bytes_would_do(string charset)
    {
        var answer = await Post("{}"u8.ToArray(), null, ("Content-Type", $"application/json; charset={charset}"));
        answer.ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, "Content-Type unsupported-charset");
        answer.Message.ShouldBe($"字符集不支持：{charset}；请用 UTF-8");
    }

    [Theory]
    [InlineData("application/json; charset=UTF-8")]
    [InlineData("application/json; charset=\"utf-8\"")]
    [InlineData("application/merge+json")]
    public async Task UTF_8_is_read(string type) =>
        (await Post("{}"u8.ToArray(), null, ("Content-Type", type)))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "actuals required");

    private async Task<Answer> Post(byte[] body, string? coding, params (string Name, string Value)[] headers)
    {
        using var content = new ByteArrayContent(body);
        var type = headers.FirstOrDefault(header => header.Name == "Content-Type").Value ?? "application/json";
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (coding is not null) content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        return await _client.Send(HttpMethod.Post, "/api/v1/actuals", content, [.. headers.Where(header => header.Name != "Content-Type")]);
    }

    private static byte[] Coded(string coding, string body)
    {
        var coded = new MemoryStream();
        using (Stream coder = coding.ToLowerInvariant() switch
        {
            "gzip" => new GZipStream(coded, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(coded, CompressionLevel.Fastest),
            "br" => new BrotliStream(coded, CompressionLevel.Fastest),
            _ => new BufferedStream(coded),
        })
        {
            coder.Write(Encoding.UTF8.GetBytes(body));
        }

        return coded.ToArray();
    }
}
