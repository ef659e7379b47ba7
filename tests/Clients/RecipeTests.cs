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
            foreach (var file in (string[])["docs/clients.md", "docs/follow.md"])
            {
                foreach (Match request in Request().Matches(File.ReadAllText(Path.Combine(Tool.Repository, file))))
                    requests.Add(request.Groups["method"].Value, request.Groups["path"].Value, request.Groups["body"].Value);
            }

            return requests;
        }
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_request_of_the_documents_is_answered_as_it_stands(string method, string path, string body)
    {
        var answer = method == "GET" ? await service.Client.Get(path) : await service.Client.Post(path, body);

        answer.ShouldBe(HttpStatusCode.OK);
        answer.Text.ShouldNotContain("\"items\":[]");
        if (method == "POST")
            answer.Json.GetProperty("answers").EnumerateObject().ShouldAllBe(read => read.Value.GetProperty("status").GetInt32() == 200);
    }

    [Fact]
    public void There_are_such_requests() => Requests.Count.ShouldBeGreaterThan(12);

    [GeneratedRegex(@"^(?<method>GET|POST) http://localhost:5080(?<path>\S+)(\n(?<body>\{.*\}))?$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Request();
}
