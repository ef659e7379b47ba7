using System.Net;

namespace Indicators.Api.Tests.Http;

public sealed class ProblemTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Theory]
    [InlineData("/api/v1/measures?region=360100&lang=en", "indicator: required")]
    [InlineData("/api/v1/measures?region=360100", "indicator：必填")]
    [InlineData("/api/v1/actuals?limit=0&period=2020-Q5&lang=en",
        "2 faults, the first: limit: out of range: 0 must be a whole number from 1 to 100000")]
    [InlineData("/api/v1/actuals?limit=0&period=2020-Q5", "共 2 处错误，其一：limit：超出范围：0，须为 1 至 100000 的整数")]
    [InlineData("/api/v1/changes?since=99999&lang=en", "since: unknown revision: 99999")]
    [InlineData("/api/v1/nothing?lang=en", "not found: /api/v1/nothing")]
    public async Task Its_detail_names_what_is_wrong(string path, string detail) =>
        (await _client.Get(path)).Json.Text("detail").ShouldBe(detail);

    [Theory]
    [InlineData("en", "row 2 value: not a number: 1,234")]
    [InlineData("zh", "第 2 行 value：不是数：1,234")]
    public async Task And_in_which_row_counted_from_one(string language, string detail)
    {
        const string right = """{ "indicator": "gdp", "region": "360100", "period": "2013", "value": 1 }""";
        const string wrong = """{ "indicator": "gdp", "region": "360200", "period": "2013", "value": "1,234" }""";
        var answer = await _client.Post($"/api/v1/actuals?lang={language}", $$"""{ "actuals": [{{right}}, {{wrong}}] }""");
        answer.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "1 value not-a-number");
        answer.Json.Text("detail").ShouldBe(detail);
    }

    [Fact]
    public async Task What_has_no_words_of_its_own_is_told_in_both_languages_too()
    {
        var gone = "/api/v1/changes?since=99999";
        (await _client.Get(gone)).Json.Text("title").ShouldBe("已不可得");
        (await _client.Get($"{gone}&lang=en")).Json.Text("title").ShouldBe("Gone");
    }
}
