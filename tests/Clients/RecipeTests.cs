using System.Net;
using System.Text.RegularExpressions;
using Indicators.Api.Tests.Features.Figures;

namespace Indicators.Clients.Tests;

/// <summary>What docs tell clients to ask is answered, with something in it.</summary>
public sealed partial class RecipeTests(ExampleService service) : IClassFixture<ExampleService>
{
    public static TheoryData<string, string, string> Requests
    {
        get
        {
            var requests = new TheoryData<string, string, string>();
            foreach (var (method, path, body) in OfDocuments().Concat(OfReadmes()).Distinct()) requests.Add(method, path, body);
            return requests;
        }
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_request_of_the_documents_is_answered_as_it_stands(string method, string path, string body)
    {
        var answer = method == "GET" ? await service.Client.Get(path)
            : body.StartsWith('{') ? await service.Client.Post(path, body)
            : await service.Client.Send(HttpMethod.Post, path, Content(body));

        answer.ShouldBe(HttpStatusCode.OK);
        if (!path.Contains("/submissions")) answer.Text.ShouldNotContain("\"items\":[]");
        if (path.EndsWith("/query"))
            answer.Json.GetProperty("answers").EnumerateObject().ShouldAllBe(read => read.Value.GetProperty("status").GetInt32() == 200);
    }

    [Fact]
    public void There_are_such_requests() => Requests.Count.ShouldBeGreaterThan(12);

    private static IEnumerable<(string Method, string Path, string Body)> OfDocuments() =>
        from file in (string[])["docs/clients.md", "docs/follow.md"]
        from request in Request().Matches(Text(file))
        select (request.Groups["method"].Value, request.Groups["path"].Value, request.Groups["body"].Value);

    private static IEnumerable<(string Method, string Path, string Body)> OfReadmes() =>
        from text in (string[])[Text("README.md").Split("\n## By who asks\n")[1].Split("\n## ")[0], Text("README.zh.md")]
        from request in Curl().Matches(text)
        select (
            request.Groups["method"].Value is { Length: > 0 } method ? method : "GET",
            request.Groups["path"].Value, $"{request.Groups["body"]}{request.Groups["file"]}");

    private static string Text(string file) => File.ReadAllText(Path.Combine(Tool.Repository, file));

    private static ByteArrayContent Content(string file) => new(File.ReadAllBytes(Path.Combine(Tool.Repository, file)))
    {
        Headers = { { "Content-Type", "text/csv" } },
    };

    // Of other hosts than the service itself there are none.
    [GeneratedRegex(
        @"^curl (-o \S+ )?(-X (?<method>\w+) )?'?http://localhost:5080(?<path>[^'\s]+)'?( -H '[^']+')?"
        + @"( -d '(?<body>[^']+)'| --data-binary @(?<file>\S+))?",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Curl();

    [GeneratedRegex(@"^(?<method>GET|POST) http://localhost:5080(?<path>\S+)(\n(?<body>\{.*\}))?$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Request();
}
