using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Indicators.Api.Tests.Http;

/// <summary>The ways in which a request is spoilt.</summary>
internal static partial class Damage
{
    private static readonly string[] Values =
    [
        "", "%20", "-1", "0", "1e400", "NaN", "Infinity", "99999999999999999999", "2147483648", "-2147483649", "1.5", "true", "null", "'",
        "%22", "%3C", "..",
        "%2F", "%5C", "%zz", "%", "%FF", "%C4%CF", "%00", "%E2%80%AE", "%F0%9F%98%80", "2020-13", "2020-B1", "0000", "9999-12",
        "latest,latest", ",", "%EF%BC%8C",
        "*", "a,b,c,d", "%0D%0AX:1", "9999-99-99", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2020-01..2019-01", "average-0",
        "average-999999999",
        "--value", "-", "flags", "value,value", "AAAAAAAAAAAAAAAAAAAAAAAAAAA", "南", new string('w', 3000), new string('9', 3000),
        new string('w', 9000),
    ];

    private static readonly string[] Texts =
    [
        "", "*", "*/*;q=2", ";;;", ",,,", "\"", "\"unended", "W/\"1\"", "\"0.x\"", "-1", "1e400", "99999999999999999999", "text/csv",
        "image/png", "gzip",
        "foo", "gzip, gzip", "identity;q=0", "en;q=x", "ü", "南", "a b", "a\tb", "a\u0001b", "bytes=0-", "100-continue", "chunked", "utf-16",
        new string('h', 300), new string('h', 5000), new string('h', 40_000),
    ];

    private static readonly string[] Names =
    [
        "Accept", "Accept-Language", "Accept-Encoding", "Accept-Charset", "If-Match", "If-None-Match", "If-Modified-Since",
        "Idempotency-Key", "X-Api-Key",
        "Authorization", "Indicators-Revision", "Content-Encoding", "Content-Language", "Origin", "Range", "Expect", "Upgrade",
        "Connection", "Cookie",
        "Host", "Transfer-Encoding", "Content-Length", "Access-Control-Request-Method", "X HTTP", "X:", "南",
    ];

    private static readonly string[] Tokens =
    [
        "null", "true", "[]", "{}", "[[[]]]", "\"\"", "\"x\"", "-0", "1e400", "-1e400", "1e-400", "1E+2147483648", "9999999999999999",
        "0.0000001", "NaN", "1e", "01",
        "\"\\ud800\"", "\"\\u0000\"", "\"\\x\"", "\"1,234\"", "\"6986\"", "\"２０２０\"", "\"2020-13\"", "/*", "}", "]", ",", ":", "\uFEFF",
        "\u0001",
    ];

    private static readonly Action<RandomRequest, Random>[] Ways =
    [
        (request, random) => request.Words.Add($"{Of(request.Known, random, "x")}={Of(Values, random)}"),
        (request, random) => request.Words.Add($"{Of(request.Known, random, "x")}={Of(Values, random)}"),
        (request, random) => request.Words.Add($"{Of(Values, random)}={Of(Values, random)}"),
        (request, random) => request.Words.Add(Of(Values, random)),
        (request, random) => request.Words.AddRange(Enumerable.Range(0, 40).Select(n => $"w{n}={n}")),
        (request, _) => request.Words.Clear(),
        (request, random) => request.Words.AddRange(request.Words.ToList()),
        (request, random) => request.Path = $"{request.Path[..(request.Path.LastIndexOf('/') + 1)]}{Of(Values, random)}",
        (request, random) => request.Path = $"{request.Path}/{Of(Values, random)}",
        (request, random) => request.Path = request.Path.Replace("/", Of(["//", "/./", "/../", "\\", "%2F"], random)),
        (request, random) => request.Method = Of(
            ["PATCH", "FOO", "TRACE", "get", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "GET", "G\u0001", new string('M', 300)], random),
        (request, random) => request.Version = Of(["HTTP/1.0", "HTTP/9.9", "HTTP/2", "FTP/1.1", "", "HTTP/1.1 "], random),
        (request, random) => request.Headers.Add((Of(Names, random), Of(Texts, random))),
        (request, random) => request.Headers.Add((Of(Names, random), Of(Texts, random))),
        (request, random) => request.Headers.Add(("Accept", Of(Texts, random))),
        (request, _) => request.Headers.AddRange(Enumerable.Range(0, 150).Select(n => ($"X{n}", "1"))),
    ];

    private static readonly Action<RandomRequest, Random>[] WaysOfBodies =
    [
        (request, random) => request.ContentType = Of(
            ["", "text/csv", "application/json;charset=utf-16", "application/json; charset", ";", "application/x+json"], random),
        (request, random) => request.Framing = Of(
            ["Content-Length: -1", "Content-Length: x", "Content-Length: 99999999999999999999", "Content-Length: 0"], random),
        (request, random) => Chunk(request, Of(["FFFFFFFFFFFFFFFF", "FFFFFFFF", "-1", "x", "", "1 1", "0x2", new string('0', 40)], random)),
        (request, random) => Pack(request, random),
        (request, random) => request.Body = Cut(request.Body!, random),
        (request, random) => request.Body = Flip(request.Body!, random),
        (request, random) => request.Body = Swap(request.Body!, random),
        (request, random) => request.Body = Swap(request.Body!, random),
        (request, random) => request.Body = Swap(request.Body!, random),
        (request, random) => request.Body = Swap(Swap(request.Body!, random), random),
        (request, random) =>
            request.Body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Of(["[", "{\"a\":", "{\"actuals\":[{"], random), 200))),
        (request, random) => request.Body = Encoding.UTF8.GetBytes($$"""{ "{{new string('f', random.Next(100_000))}}": 1 }"""),
        (request, random) => request.Body = Encoding.Unicode.GetBytes("{ \"actuals\": [] }"),
    ];

    /// <summary>One to three of them.</summary>
    public static void Spoil(RandomRequest request, Random random)
    {
        for (var left = random.Next(1, 4); left > 0; left--)
            Of(request.Body is null || random.Next(4) == 0 ? Ways : WaysOfBodies, random)(request, random);
    }

    private static T Of<T>(IReadOnlyList<T> choices, Random random) => choices[random.Next(choices.Count)];

    private static T Of<T>(IReadOnlyList<T> choices, Random random, T otherwise) => choices.Count > 0 ? Of(choices, random) : otherwise;

    private static void Chunk(RandomRequest request, string size)
    {
        request.Framing = "Transfer-Encoding: chunked";
        request.Body = [.. Encoding.ASCII.GetBytes($"{size}\r\n"), .. request.Body!, .. "\r\n0\r\n\r\n"u8];
    }

    private static void Pack(RandomRequest request, Random random)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(request.Body!);
        request.Body = random.Next(2) == 0 ? Flip(packed.ToArray(), random) : Cut(packed.ToArray(), random);
        request.Headers.Add(("Content-Encoding", "gzip"));
    }

    private static byte[] Cut(byte[] body, Random random) => body[..random.Next(body.Length)];

    private static byte[] Flip(byte[] body, Random random)
    {
        byte[] flipped = [.. body];
        for (var times = random.Next(1, 4); times > 0; times--) flipped[random.Next(flipped.Length)] = (byte)random.Next(256);
        return flipped;
    }

    // A value, or a name, becomes another token.
    private static byte[] Swap(byte[] body, Random random)
    {
        var text = Encoding.UTF8.GetString(body);
        var tokens = Token().Matches(text);
        if (tokens.Count == 0) return Encoding.UTF8.GetBytes(Of(Tokens, random));
        var token = tokens[random.Next(tokens.Count)];
        return Encoding.UTF8.GetBytes($"{text[..token.Index]}{Of(Tokens, random)}{text[(token.Index + token.Length)..]}");
    }

    [GeneratedRegex("""
        "[^"]*"|[\d.]+|true|false|null
        """, RegexOptions.None, 1000)]
    private static partial Regex Token();
}
