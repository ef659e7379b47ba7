using System.Net;
using Indicators.Measures;

namespace Indicators.Api.Tests.Http;

public sealed class EchoTests(Service service) : IClassFixture<Service>
{
    private const int Longest = 100;

    private readonly Client _client = service.Client;

    [Theory]
    [InlineData("""{ "LONG": 1 }""", "LONG unknown-field", "actuals required")]
    [InlineData("""{ "LONG": 1, "LONG": [] }""", "LONG unknown-field", "LONG unknown-field", "actuals required")]
    [InlineData("""{ "actuals": [{ "LONG": 1, "indicator": "LONG", "region": "LONG", "period": "LONG", "value": "LONG","""
        + """ "status": "LONG" }] }""",
        "0 LONG unknown-field", "0 indicator too-long", "0 period too-long", "0 region too-long", "0 status too-long",
        "0 value not-a-number")]
    public async Task However_long_what_was_sent_is_no_more_comes_back_than_tells_it_apart(string body, params string[] faults)
    {
        var answer = await _client.Post("/api/v1/actuals", body.Replace("LONG", new string('长', 1_000_000)));
        answer.ShouldBeProblem(
            HttpStatusCode.UnprocessableEntity, [.. faults.Select(fault => fault.Replace("LONG", new string('长', Longest) + "…"))]);
        answer.Text.Length.ShouldBeLessThan(4000);
    }

    [Fact]
    public async Task A_field_name_of_thirty_megabytes_is_not_sent_back()
    {
        var answer = await _client.Post("/api/v1/actuals", $$"""{ "{{new string('x', 30 << 20)}}": 1, "actuals": [] }""");
        answer.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, $"{new string('x', Longest)}… unknown-field");
        answer.Text.Length.ShouldBeLessThan(2000);
    }

    [Theory]
    [InlineData("indicator=LONG", "indicator unknown-indicator")]
    [InlineData("region=LONG", "region unknown-region")]
    [InlineData("period=LONG", "period bad-period")]
    [InlineData("status=LONG", "status unknown-choice")]
    [InlineData("limit=LONG", "limit out-of-range")]
    [InlineData("asOf=LONG", "asOf bad-as-of")]
    [InlineData("cursor=LONG", "cursor bad-cursor")]
    [InlineData("format=LONG", "format unknown-choice")]
    [InlineData("LONG=1", "SHORT unknown-word")]
    public async Task Nor_does_a_long_word(string query, string fault)
    {
        var answer = await _client.Get($"/api/v1/actuals?{query.Replace("LONG", new string('w', 7000))}");
        answer.ShouldBeProblem(HttpStatusCode.BadRequest, fault.Replace("SHORT", new string('w', Longest) + "…"));
        answer.Text.Length.ShouldBeLessThan(2000);
    }

    [Fact]
    public async Task Nor_do_a_long_path_and_headers()
    {
        (await _client.Get($"/api/v1/regions/{new string('p', 7000)}")).Text.Length.ShouldBeLessThan(2000);
        (await _client.Get($"/api/v1/{new string('p', 7000)}")).Text.Length.ShouldBeLessThan(2000);
        (await _client.Get("/api/v1/codes", ("Accept", $"image/{new string('p', 7000)}"))).Text.Length.ShouldBeLessThan(2000);
    }

    [Fact]
    public async Task What_is_cut_is_cut_between_characters()
    {
        var answer = await _client.Get($"/api/v1/actuals?indicator=x{string.Concat(Enumerable.Repeat("𠀀", 200))}");
        answer.Message.ShouldBe($"没有这个指标：x{string.Concat(Enumerable.Repeat("𠀀", 49))}…");
    }

    [Fact]
    public async Task What_may_be_sent_is_told_whole() =>
        (await _client.Get("/api/v1/measures?indicator=gdp&region=360100&measure=luck&lang=en")).Message.ShouldEndWith(
            string.Join(", ", MeasureRegistry.All.Select(measure => measure.Word)));
}
