using System.Globalization;
using System.Text;

namespace Indicators.Api.Tests.Http;

/// <summary>
/// Whatever is sent, the service answers, and what it refuses it refuses in words. 300 requests;
/// <c>INDICATORS_MALFORMED=100000 dotnet test tests/Api.Tests --filter MalformedRequestTests</c> sends as many.
/// </summary>
public sealed class MalformedRequestTests(RawService service) : IClassFixture<RawService>
{
    private const int MostBytes = 64 << 10;

    private static readonly int Count = int.Parse(
        Environment.GetEnvironmentVariable("INDICATORS_MALFORMED") ?? "300", CultureInfo.InvariantCulture);

    // In which language is not known before the headers are read.
    private static readonly string[] BeforeTheLanguage = ["malformed-request", "url-too-long", "headers-too-large"];

    [Fact]
    public async Task A_malformed_request_gets_a_problem_in_its_language_and_never_a_failure()
    {
        var routes = RandomRequest.All((await service.Client.Get("/openapi/v1.json")).Json);
        var labels = (await service.Client.Get("/api/v1/codes")).Items.Where(code => code.Text("table") == "errors")
            .ToDictionary(code => code.Text("code"), code => (Zh: code.Text("zh"), En: code.Text("en")));
        HashSet<string> told = [];
        for (var seed = 0; seed < Count; seed++)
        {
            var random = new Random(seed);
            var request = routes[seed % routes.Count]();
            Damage.Spoil(request, random);
            foreach (var language in (string[])["zh", "en"])
            {
                var answer = await service.Send(request.Written(language));
                ShouldBeToldWell(answer, language, labels, told, $"seed {seed}, {request.Method} {request.Path}");
            }
        }

        told.Count.ShouldBeGreaterThan(20, "few kinds of faults were met: the requests are not what they were");
        (await service.Client.Get("/health/ready")).ShouldBe(System.Net.HttpStatusCode.OK);
    }

    private static void ShouldBeToldWell(
        RawAnswer answer, string language, Dictionary<string, (string Zh, string En)> labels, HashSet<string> told, string which)
    {
        answer.Status.ShouldBeInRange(200, 499, $"{which}: {answer.Body}");
        if (answer.Status < 400 || answer.Body.Length == 0) return;
        answer.Headers.GetValueOrDefault("Content-Type").ShouldBe("application/problem+json", $"{which}: {answer.Status}");
        Encoding.UTF8.GetByteCount(answer.Body).ShouldBeLessThan(MostBytes, which);
        answer.Json.Text("status").ShouldBe($"{answer.Status}", which);
        foreach (var text in (string[])["type", "title", "detail"]) answer.Json.Text(text).ShouldNotBeNullOrWhiteSpace(which);
        var errors = answer.Json.GetProperty("errors").EnumerateArray().ToList();
        errors.ShouldNotBeEmpty(which);
        foreach (var error in errors)
        {
            var code = error.Text("code");
            told.Add(code);
            var (zh, en) = labels[code];
            var message = error.Text("message");
            if (language == "en" && !(BeforeTheLanguage.Contains(code) && message.StartsWith(zh, StringComparison.Ordinal)))
                message.ShouldStartWith(en, customMessage: which);
            else message.ShouldStartWith(zh, customMessage: which);
            message.ShouldNotContain("isFinalBlock", customMessage: which);
        }
    }
}
