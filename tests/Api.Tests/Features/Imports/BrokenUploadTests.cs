using System.Net.Http.Headers;
using Indicators.Tests.Imports;

namespace Indicators.Api.Tests.Features.Imports;

/// <summary>
/// The bytes of real files changed, and sent: whatever they are, the answer is an understanding or a problem with a code, and nothing is
/// stored. INDICATORS_FUZZ=2000 sends more.
/// </summary>
public sealed class BrokenUploadTests(Service service) : IClassFixture<Service>
{
    private static readonly string[] Outcomes = ["ready", "questions", "faults", "refused"];

    private static readonly string[] Types =
        ["text/csv", "application/octet-stream", "application/vnd.ms-excel", "application/x-ndjson", "text/plain; charset=gb2312"];

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public async Task Are_understood_or_refused_and_store_nothing(int seed)
    {
        var random = new Random(seed);
        var before = (await service.Client.Get("/health/ready")).Json.GetProperty("revision").GetInt64();
        for (var round = 0; round < BrokenFile.Rounds; round++)
        {
            var (name, file) = BrokenFile.Any(random);
            var which = $"{name}, seed {seed}, round {round}";
            var path = $"/api/v1/imports?dryRun=true&lang={(round % 2 == 0 ? "zh" : "en")}";
            using var body = Body(file, random);

            var answer = await service.Client.Send(HttpMethod.Post, path, body);

            ((int)answer.Status).ShouldBeLessThan(500, which);
            if ((int)answer.Status >= 400) answer.Faults.ShouldNotBeEmpty(which);
            else ShouldBeUnderstood(answer, which);
        }

        (await service.Client.Get("/health/ready")).Json.GetProperty("revision").GetInt64().ShouldBe(before);
    }

    private static void ShouldBeUnderstood(Answer answer, string which)
    {
        var outcome = answer.Json.GetProperty("outcome").GetString();
        outcome.ShouldBeOneOf(Outcomes, which);
        if (outcome is "refused" or "faults")
            answer.Json.GetProperty("faults").EnumerateArray().ShouldAllBe(fault => fault.GetProperty("code").GetString() != "", which);
        if (outcome is "questions") answer.Json.GetProperty("questions").GetArrayLength().ShouldBeGreaterThan(0, which);
        answer.Json.GetProperty("revision").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null, which);
    }

    // As a body, or as the file of a form.
    private static HttpContent Body(byte[] file, Random random)
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(Types[random.Next(Types.Length)]);
        return random.Next(3) == 0 ? new MultipartFormDataContent { { content, "file", "上报.xlsx" } } : content;
    }
}
