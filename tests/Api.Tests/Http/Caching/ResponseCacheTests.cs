using System.IO.Compression;
using System.Net;

namespace Indicators.Api.Tests.Http.Caching;

public sealed class AnswerCacheTests(Service service) : IClassFixture<Service>
{
    private const string Ranking = "/api/v1/rankings?indicator=gdp&within=360000&period=2013";

    private readonly Client _client = service.Client;

    [Fact]
    public async Task The_same_question_gets_the_same_answer_until_a_write_and_the_new_one_right_after()
    {
        foreach (var value in Enumerable.Range(1, 5))
        {
            await _client.PostRows("actuals", $$"""{ "indicator": "gdp", "region": "360100", "period": "2013", "value": {{value}} }""");
            var first = await _client.Get(Ranking);
            var second = await _client.Get(Ranking);

            first.Items.First(row => row.Text("region") == "360100").Text("value").ShouldBe($"{value}");
            second.Text.ShouldBe(first.Text);
            second.Headers.ToString().ShouldBe(first.Headers.ToString());
            second.ContentHeaders.ToString().ShouldBe(first.ContentHeaders.ToString());
        }
    }

    [Fact]
    public async Task Many_who_ask_at_once_right_after_a_write_all_see_it()
    {
        foreach (var value in Enumerable.Range(10, 5))
        {
            await _client.PostRows("actuals", $$"""{ "indicator": "gdp", "region": "360200", "period": "2013", "value": {{value}} }""");
            var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => _client.Get(Ranking)));

            answers.ShouldAllBe(answer => answer.Items.Any(row => row.Text("region") == "360200" && row.Text("value") == $"{value}"));
        }
    }

    [Fact]
    public async Task What_is_not_kept_is_written_into_memory_that_no_other_answer_has()
    {
        await using var forgetful = new Forgetful();
        string[] levels = ["county", "prefecture"];
        var questions = Enumerable.Range(0, 24).Select(at => $"/api/v1/regions?level={levels[at % 2]}&fields=code");
        var answers = await Task.WhenAll(questions.Select(question => forgetful.Client.Get(question, ("Accept-Encoding", "identity"))));
        answers.Select((answer, at) => (at % 2, answer.Text)).Distinct().Count().ShouldBe(2);
        answers[0].Items.Count.ShouldBeGreaterThan(2_000);
    }

    private sealed class Forgetful : Service
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } =
            new Dictionary<string, string> { ["Indicators:AnswerBytes"] = "0" };
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_coded_answer_is_smaller_with_a_tag_of_its_own_and_the_same_rows(string coding)
    {
        const string query = "/api/v1/regions?level=prefecture";
        var plain = await _client.Get(query);
        using var http = service.CreateHttpClient();
        foreach (var _ in (int[])[1, 2])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, query);
            request.Headers.TryAddWithoutValidation("Accept-Encoding", $"{coding}, *;q=0");
            using var coded = await http.SendAsync(request);

            coded.Content.Headers.ContentEncoding.ShouldBe([coding]);
            coded.Content.Headers.ContentLength!.Value.ShouldBeLessThan(plain.Text.Length / 2);
            coded.Headers.ETag!.Tag.ShouldNotBe(plain.Headers.ETag!.Tag);
            Decoded(coding, await coded.Content.ReadAsByteArrayAsync()).ShouldBe(plain.Text);
            (await _client.Get(query, ("Accept-Encoding", coding), ("If-None-Match", coded.Headers.ETag.Tag)))
                .ShouldBe(HttpStatusCode.NotModified);
        }
    }

    [Fact]
    public async Task A_coding_that_is_not_accepted_is_not_used()
    {
        var answer = await _client.Get("/api/v1/regions?level=province", ("Accept-Encoding", "br;q=0, deflate"));

        answer.ContentHeaders.ContentEncoding.ShouldBeEmpty();
        answer.Items.Count.ShouldBeGreaterThan(30);
    }

    private static string Decoded(string coding, byte[] body)
    {
        using Stream decoder = coding == "br"
            ? new BrotliStream(new MemoryStream(body), CompressionMode.Decompress)
            : new GZipStream(new MemoryStream(body), CompressionMode.Decompress);
        using var reader = new StreamReader(decoder);
        return reader.ReadToEnd();
    }
}
