using System.Net;

namespace Indicators.Api.Tests.Http.Binding.Queries;

public sealed class QueryTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task Every_wrong_word_is_told_at_once() =>
        (await _client.Get(
            "/api/v1/actuals?colour=red&limit=0&status=sure&level=street&period=2020-Q5&format=xml&lang=fr&region="
            + "&indicator=a&indicator=b"))
            .ShouldBeProblem(
                HttpStatusCode.BadRequest,
                "colour unknown-word", "region required", "indicator repeated-word",
                "format unknown-choice", "lang unknown-choice", "limit out-of-range", "status unknown-choice", "period bad-period",
                "level unknown-choice");

    [Fact]
    public async Task Unknown_and_ambiguous_names_are_told_with_candidates()
    {
        var answer = await _client.Get("/api/v1/actuals?indicator=no-such&region=朝阳区,999999");
        answer.ShouldBeProblem(
            HttpStatusCode.BadRequest, "indicator unknown-indicator", "region ambiguous-region", "region unknown-region");
        answer.Text.ShouldContain("220104 吉林省长春市朝阳区");
    }

    [Fact]
    public async Task Messages_come_in_the_language_asked_for()
    {
        const string wrong = "/api/v1/actuals?limit=0";
        (await _client.Get(wrong)).Message.ShouldStartWith("超出范围");
        (await _client.Get($"{wrong}&lang=en")).Message.ShouldStartWith("out of range");
        (await _client.Get(wrong, ("Accept-Language", "fr, en-GB;q=0.8, zh;q=0.5"))).Message.ShouldStartWith("out of range");
        (await _client.Get($"{wrong}&lang=zh", ("Accept-Language", "en"))).Message.ShouldStartWith("超出范围");
    }

    [Fact]
    public async Task Labels_come_in_the_language_asked_for()
    {
        await _client.PostRows(
            "actuals", """{ "indicator": "patent-applications", "region": "360100", "period": "2013-H1", "value": 1 }""");
        var row = (await _client.Get("/api/v1/actuals?region=360100&lang=en")).Only;
        (row.Text("indicatorName"), row.Text("periodLabel")).ShouldBe(("Patent applications", "first half of 2013"));
    }

    [Fact]
    public async Task What_is_not_there_is_a_problem_too()
    {
        (await _client.Get("/api/v1/nothing")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await _client.Put("/api/v1/actuals", "{}")).ShouldBeProblem(HttpStatusCode.MethodNotAllowed, "method-not-allowed");
    }

    [Fact]
    public async Task Every_code_has_both_labels()
    {
        var rows = (await _client.Get("/api/v1/codes")).Items;
        rows.ShouldAllBe(row => row.Text("zh") != "" && row.Text("en") != "");
        rows.Select(row => $"{row.Text("table")} {row.Text("code")}").ShouldBeUnique();
        rows.Select(row => row.Text("code")).ShouldContain("not-reported");
    }

    [Fact]
    public async Task The_service_says_that_it_lives_and_is_ready()
    {
        (await _client.Get("/health/live")).ShouldBe(HttpStatusCode.OK).Json.Text("status").ShouldBe("live");
        (await _client.Get("/health/ready")).ShouldBe(HttpStatusCode.OK).Json.Text("status").ShouldBe("ready");
    }
}
