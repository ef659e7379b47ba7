using System.Text;

namespace Indicators.Api.Tests.Http;

/// <summary>What is no HTTP is refused as anything is: with a problem.</summary>
public sealed class FramingTests(RawService service) : IClassFixture<RawService>
{
    private const string Close = "Host: x\r\nConnection: close\r\n";
    private const string Post = $"POST /api/v1/actuals HTTP/1.1\r\n{Close}Content-Type: application/json\r\n";
    private const string Chunked = $"{Post}Transfer-Encoding: chunked\r\n\r\n";

    private static readonly string ManyHeaders = string.Concat(Enumerable.Range(0, 200).Select(n => $"X{n}: 1\r\n"));

    public static TheoryData<string, int, string> Malformed => new()
    {
        { $"{Chunked}FFFFFFFFFFFFFFFF\r\n{{}}\r\n0\r\n\r\n", 400, "malformed-request" },
        { $"{Chunked}FFFFFFFF\r\n{{}}\r\n0\r\n\r\n", 400, "malformed-request" },
        { $"{Chunked}-1\r\n{{}}\r\n0\r\n\r\n", 400, "malformed-request" },
        { $"{Chunked}two\r\n{{}}\r\n0\r\n\r\n", 400, "malformed-request" },
        { $"{Chunked}2\r\n{{}}more\r\n0\r\n\r\n", 400, "malformed-request" },
        { $"{Post}Content-Length: -1\r\n\r\n{{}}", 400, "malformed-request" },
        { $"{Post}Content-Length: 99999999999999999999\r\n\r\n{{}}", 400, "malformed-request" },
        { $"{Post}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{{}}", 400, "malformed-request" },
        { $"{Post}Content-Length: 999999999999\r\n\r\n{{}}", 413, "body-too-large" },
        { $"{Post}Idempotency-Key: \r\nContent-Length: 2\r\n\r\n{{}}", 400, "bad-idempotency-key" },
        { $"{Post}Transfer-Encoding: foo\r\n\r\n{{}}", 400, "malformed-request" },
        { $"GET /api/v1/regions?q={new string('a', 9000)} HTTP/1.1\r\n{Close}\r\n", 414, "url-too-long" },
        { $"GET /api/v1/{new string('a', 9000)} HTTP/1.1\r\n{Close}\r\n", 414, "url-too-long" },
        { $"GET /api/v1/regions/%00 HTTP/1.1\r\n{Close}\r\n", 400, "malformed-request" },
        { $"GET /api/v1/regions?q=%00 HTTP/1.1\r\n{Close}\r\n", 400, "wrong-type" },
        { $"GET /api/v1/regions?q=%FF HTTP/1.1\r\n{Close}\r\n", 400, "bad-encoding" },
        { $"GET /api/v1/regions?q=南昌 HTTP/1.1\r\n{Close}\r\n", 400, "malformed-request" },
        { $"GET /api/v1/regions/南昌 HTTP/1.1\r\n{Close}\r\n", 400, "malformed-request" },
        { $"GET /api/v1/regions/%FF HTTP/1.1\r\n{Close}\r\n", 404, "unknown-region" },
        { $"GET /api/v1/codes HTTP/9.9\r\n{Close}\r\n", 400, "malformed-request" },
        { "GET /api/v1/codes HTTP/1.1\r\nConnection: close\r\n\r\n", 400, "malformed-request" },
        { $"GET /api/v1/codes HTTP/1.1\r\nHost: y\r\n{Close}\r\n", 400, "malformed-request" },
        { "NONSENSE\r\n\r\n", 400, "malformed-request" },
        { $"GET /api/v1/codes HTTP/1.1\r\n{Close}no colon\r\n\r\n", 400, "malformed-request" },
        { $"GET /api/v1/codes HTTP/1.1\r\n{Close}X: a\0b\r\n\r\n", 400, "malformed-request" },
        { $"GET /api/v1/codes HTTP/1.1\r\n{Close}X: {new string('a', 40_000)}\r\n\r\n", 431, "headers-too-large" },
        { $"GET /api/v1/codes HTTP/1.1\r\n{Close}{ManyHeaders}\r\n", 431, "headers-too-large" },
        { $"CONNECT x:1 HTTP/1.1\r\n{Close}\r\n", 400, "malformed-request" },
        { "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400, "malformed-request" },
        { $"FOO /api/v1/codes HTTP/1.1\r\n{Close}\r\n", 405, "method-not-allowed" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task What_is_malformed_is_a_problem(string request, int status, string code)
    {
        var answer = await service.Send(request);
        (answer.Status, answer.Headers["Content-Type"]).ShouldBe((status, "application/problem+json"), answer.Body);
        answer.Codes.ShouldBe([code]);
        answer.Json.Text("status").ShouldBe($"{status}");
        answer.Headers["Content-Length"].ShouldBe($"{Encoding.UTF8.GetByteCount(answer.Body)}");
    }

    /// <summary>A proxy and the service might not agree where such a request ends: what follows is not taken for another.</summary>
    [Fact]
    public async Task Where_a_body_has_chunks_and_a_length_the_chunks_count_and_nothing_comes_after_it()
    {
        const string smuggled = "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n";
        var chunked = "POST /api/v1/actuals HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
            + $"Content-Length: 2\r\n\r\n{smuggled.Length:x}\r\n{smuggled}\r\n0\r\n\r\n";

        var answers = await service.Exchange(Encoding.ASCII.GetBytes($"{chunked}GET /nothing HTTP/1.1\r\n{Close}\r\n"));

        answers.Split("HTTP/1.1 ")[1..].Select(answer => answer[..3]).ShouldBe(["400"]);
    }

    [Fact]
    public async Task The_bytes_of_a_header_that_are_no_text_are_refused()
    {
        var head = Encoding.ASCII.GetBytes($"GET /api/v1/codes HTTP/1.1\r\n{Close}Idempotency-Key: ");
        byte[] request = [.. head, 0xFF, 0xFE, .. "\r\n\r\n"u8];
        (await service.Send(request)).Codes.ShouldBe(["malformed-request"]);
    }

    [Fact]
    public async Task The_language_is_that_of_the_headers_that_were_read()
    {
        var answer = await service.Send($"{Post}Accept-Language: en\r\nContent-Length: -1\r\n\r\n");
        answer.Json.Text("title").ShouldBe("Bad request");
        answer.Json.Text("detail").ShouldStartWith("malformed HTTP: the request line or a header");
        (await service.Send($"{Post}Content-Length: -1\r\n\r\n")).Json.Text("title").ShouldBe("请求有误");
    }

    [Fact]
    public async Task What_came_before_on_the_same_connection_is_answered_as_ever()
    {
        var answers = await service.Exchange(Encoding.ASCII.GetBytes(
            "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\nGET /health/live HTTP/1.1\r\nHost: x\r\n\r\n"
            + "GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n"));
        answers.Split("HTTP/1.1 ")[1..].Select(answer => answer[..3]).ShouldBe(["200", "200", "400"]);
    }

    [Fact]
    public async Task HEAD_sends_the_headers_of_GET_and_not_a_byte_more()
    {
        string[] paths =
            ["/api/v1/regions?level=province", "/api/v1/regions/999999", "/api/v1/codes?format=csv", "/health/live", "/nothing"];
        foreach (var path in paths)
        {
            var head = await service.Send($"HEAD {path} HTTP/1.1\r\n{Close}\r\n");
            var get = await service.Send($"GET {path} HTTP/1.1\r\n{Close}\r\n");
            head.Body.ShouldBeEmpty();
            get.Body.ShouldNotBeEmpty();
            head.Status.ShouldBe(get.Status);
            Told(head).ShouldBe(Told(get), path);
        }

        (await service.Send($"HEAD /health/live HTTP/1.1\r\n{Close}no colon\r\n\r\n")).Body.ShouldBeEmpty();
    }

    [Fact]
    public async Task OPTIONS_of_the_whole_service_is_answered() =>
        (await service.Send($"OPTIONS * HTTP/1.1\r\n{Close}\r\n")).Status.ShouldBe(204);

    [Fact]
    public async Task A_client_that_goes_away_in_the_middle_harms_nobody()
    {
        foreach (var cut in (string[])[$"{Post}Content-Length: 20\r\n\r\n{{}}", $"{Chunked}20\r\n{{", "GET /api/v1/re"])
            (await service.Exchange(Encoding.ASCII.GetBytes(cut), end: true)).ShouldNotContain("HTTP/1.1 5");
        (await service.Client.Get("/health/ready")).ShouldBe(System.Net.HttpStatusCode.OK);
    }

    // How the body is framed goes without saying where there is none.
    private static IEnumerable<string> Told(RawAnswer answer) => answer.Headers
        .Where(header => header.Key is not ("Date" or "Transfer-Encoding")).Select(header => $"{header.Key}: {header.Value}").Order();
}
