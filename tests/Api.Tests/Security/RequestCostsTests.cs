using System.Net;
using System.Text.Json;

namespace Indicators.Api.Tests.Security;

/// <summary>What one request may take: API4 of OWASP. How long that is on a machine, <c>tests/Benchmarks -- costs</c> tells.</summary>
public sealed class RequestCostsTests(RequestCostsTests.Strict service) : IClassFixture<RequestCostsTests.Strict>, IAsyncLifetime
{
    private const string Everywhere = "within=100000&level=county";

    public async Task InitializeAsync()
    {
        await service.Client.PostRows(
            "actuals", """{ "indicator": "gdp", "region": "360100", "period": "2020", "value": 1 }""",
            """{ "indicator": "gdp", "region": "360103", "period": "2020-H1", "value": 1 }""");
        await service.Client.PostRows("actuals", [.. Enumerable.Range(0, Strict.Cells).Select(at => $$"""
            { "indicator": "patent-applications", "region": "360100", "period": "{{2010 + at / 12}}-{{at % 12 + 1:00}}", "value": 1 }
            """)]);
        await service.Client.Put("/api/v1/schemes/costly", """
            { "name": "费时", "weight": 100, "items": [
              { "indicator": "gdp", "measure": "value", "weight": 100, "method": "rank" } ] }
            """);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Of every reading route the widest question there is.</summary>
    [Theory]
    [InlineData("measures?indicator=gdp&from=1900&to=2199&frequency=month&" + Everywhere)]
    [InlineData("measures?indicator=gdp&period=2020&measure=value,growth,completion,pace,rank,share&" + Everywhere)]
    [InlineData("growth?indicator=gdp,population,patent-applications&period=2020&" + Everywhere)]
    [InlineData("completion?indicator=gdp&period=2020,2021&" + Everywhere)]
    [InlineData("rankings?indicator=gdp&from=2010&to=2020&frequency=year&" + Everywhere)]
    [InlineData("measures?indicator=gdp&region=360100&from=1900&to=2199&frequency=month")]
    [InlineData("scores?scheme=costly&period=2019,2020&" + Everywhere)]
    [InlineData("explain?measure=rank&indicator=gdp&region=360103&period=2020&" + Everywhere)]
    [InlineData("periods?indicator=gdp&" + Everywhere)]
    [InlineData("audit?indicator=patent-applications")]
    [InlineData("coverage?indicator=gdp&region=360100,360103&from=2020&to=2020")]
    [InlineData("actuals?indicator=gdp&period=2020&spans=derived")]
    public async Task A_question_that_takes_too_much_is_refused_before_it_is_read_with_what_to_narrow(string question)
    {
        var answer = await service.Client.Get($"/api/v1/{question}", ("Accept-Language", "en"));

        answer.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "too-many-cells");
        answer.Message.ShouldContain($"above {Strict.Cells}");
        answer.Message.ShouldContain("narrow region, within, level, period");
    }

    [Fact]
    public async Task A_simulation_is_counted_too() => (await service.Client.Post("/api/v1/scores/simulate", """
            { "scheme": "costly", "within": "100000", "level": "county", "period": "2020", "actuals": [] }
            """))
        .ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "too-many-cells");

    [Fact]
    public async Task What_is_asked_together_is_counted_together_and_what_is_refused_is_not()
    {
        const string light = "/measures?measure=value&indicator=gdp&region=360100&from=2011&to=2012&frequency=year";
        var queries = Enumerable.Range(0, 5).ToDictionary(number => $"light{number}", number => $"{light}&decimals={number}");
        queries["heavy"] = $"/measures?indicator=gdp&period=2020&{Everywhere}";
        var answer = await service.Client.Post("/api/v1/query", JsonSerializer.Serialize(new
        {
            queries = queries.OrderBy(query => query.Key, StringComparer.Ordinal).ToDictionary(),
        }));

        var answers = answer.ShouldBe(HttpStatusCode.OK).Json.GetProperty("answers").EnumerateObject().ToList();
        string.Join(' ', answers.Select(one => $"{one.Name} {one.Value.Text("status")}"))
            .ShouldBe("heavy 413 light0 200 light1 200 light2 200 light3 413 light4 413");
        answers[0].Value.GetProperty("body").GetProperty("errors")[0].Text("code").ShouldBe("too-many-cells");
    }

    /// <summary>What has no cells of its own is counted by the rows that it takes: whatever there is of it, little comes after.</summary>
    [Theory]
    [InlineData("/actuals?indicator=patent-applications&limit=1")]
    [InlineData("/actuals?limit=1")]
    [InlineData("/changes?since=0&limit=1")]
    [InlineData("/changes?since=0&region=360103&limit=1")]
    [InlineData("/regions?q=南昌市&limit=1")]
    [InlineData("/regions?at=any&within=360000&limit=1")]
    [InlineData("/indicators?limit=1")]
    [InlineData("/imports/template.xlsx?indicators=gdp&within=100000&level=county&period=20")]
    public async Task Of_lists_that_are_asked_together_few_are_read(string list)
    {
        // Each another, as answers that are kept take nothing.
        var queries = Enumerable.Range(10, 90).ToDictionary(number => $"q{number}", number => $"{list}{number}");

        var answer = await service.Client.Post("/api/v1/query", JsonSerializer.Serialize(new { queries }));

        var answers = answer.ShouldBe(HttpStatusCode.OK).Json.GetProperty("answers").EnumerateObject()
            .OrderBy(one => one.Name, StringComparer.Ordinal).Select(one => one.Value).ToList();
        answers[0].Text("status").ShouldNotBe("413");
        answers[^1].Text("status").ShouldBe("413");
        answers[^1].GetProperty("body").GetProperty("errors")[0].Text("code").ShouldBe("too-many-cells");
        answers.Count(one => one.Text("status") != "413").ShouldBeLessThanOrEqualTo(2);
    }

    /// <summary>However long the last of them is: it takes no more than those before it left.</summary>
    [Theory]
    [InlineData("/actuals?indicator=patent-applications&limit=50")]
    [InlineData("/actuals?indicator=patent-applications")]
    [InlineData("/changes?since=0&limit=50")]
    [InlineData("/revisions?limit=50")]
    public async Task A_list_after_others_that_is_longer_than_what_they_left_is_refused(string list)
    {
        await using var some = new Some();
        for (var year = 2000; year < 2020; year++)
        {
            await some.Client.PostRows("actuals", $$"""
                { "indicator": "patent-applications", "region": "360100", "period": "{{year}}", "value": 1 }
                """);
        }

        async Task<string> Statuses(params string[] asked)
        {
            var queries = asked.Index().ToDictionary(one => $"q{one.Index}", one => one.Item);
            var answer = await some.Client.Post("/api/v1/query", JsonSerializer.Serialize(new { queries }));
            var answers = answer.ShouldBe(HttpStatusCode.OK).Json.GetProperty("answers").EnumerateObject();
            return string.Join(' ', answers.Select(one => one.Value.Text("status")));
        }

        (await Statuses("/revisions?limit=1", list, "/revisions?limit=2")).ShouldBe("200 413 413");
        (await Statuses("/actuals?indicator=gdp&limit=1", list)).ShouldBe("200 200");
    }

    /// <summary>What no key tells is looked for in all there is, found or not; a page that begins at once is not.</summary>
    [Theory]
    [InlineData("status=missing", "too-many-cells")]
    [InlineData("status=missing&limit=1", "too-many-cells")]
    [InlineData("status=missing&indicator=patent-applications&limit=1", "too-many-cells")]
    [InlineData("status=missing&period=2010-01&indicator=patent-applications&region=360103")]
    [InlineData("status=missing&region=360103&from=2010-01&to=2010-09&indicator=patent-applications")]
    [InlineData("level=prefecture&limit=3&indicator=patent-applications")]
    [InlineData("limit=30")]
    [InlineData("status=missing&format=ndjson")]
    public async Task A_list_counts_what_is_looked_at_to_find_its_rows(string words, string? fault = null)
    {
        await using var tiny = new Tiny();
        await tiny.Client.PostRows("actuals", [.. Enumerable.Range(0, 100).Select(at => $$"""
            { "indicator": "patent-applications", "region": "360100", "period": "{{2010 + at / 12}}-{{at % 12 + 1:00}}", "value": 1 }
            """)]);

        var answer = await tiny.Client.Get($"/api/v1/actuals?{words}");

        if (fault is null) answer.ShouldBe(HttpStatusCode.OK);
        else answer.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, fault);
    }

    /// <summary>What was replaced as well, though nothing else counts it.</summary>
    [Fact]
    public async Task Every_version_that_sdmx_tells_counts_as_a_row_of_a_list()
    {
        const string versions = "/sdmx/2.1/data/FIGURES/360100.gdp.value?includeHistory=true";
        await using var tiny = new Tiny();
        foreach (var value in (int[])[1, 2])
        {
            await tiny.Client.PostRows(
                "actuals", $$"""{ "indicator": "gdp", "region": "360100", "period": "2020", "value": {{value}}, "status": "estimated" }""");
        }

        (await tiny.Client.Get(versions)).ShouldBe(HttpStatusCode.OK);

        await tiny.Client.Delete("/api/v1/actuals?indicator=gdp&region=360100&period=2020");
        await tiny.Client.PostRows("actuals", """{ "indicator": "gdp", "region": "360100", "period": "2020", "value": 3 }""");
        var refused = await tiny.Client.Get(versions, ("Accept-Language", "en"));

        refused.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "too-many-cells");
        refused.Message.ShouldContain("takes 15 cells or more");
        refused.Message.ShouldContain("startPeriod, endPeriod");
    }

    [Fact]
    public async Task A_page_counts_what_it_shows_and_pages_make_the_whole()
    {
        const string question = "/api/v1/measures?indicator=gdp,population&region=360100,360103&from=2005&to=2014&frequency=year";
        (await service.Client.Get($"{question}&measure=value,growth")).Faults.ShouldBe(["too-many-cells"]);

        List<string> rows = [];
        for (string? next = $"{question}&measure=value&limit=7"; next is not null;)
        {
            var page = await service.Client.Get(next);
            rows.AddRange(page.Items.Select(row => $"{row.Text("indicator")} {row.Text("period")} {row.Text("region")}"));
            next = page.Next is { Length: > 0 } cursor ? $"{question}&measure=value&limit=7&cursor={cursor}" : null;
        }

        rows.Count.ShouldBe(40);
        rows.Distinct().Count().ShouldBe(40);
        rows.ShouldBe(rows.OrderBy(row => row.StartsWith("population")).ThenBy(row => row));
    }

    [Fact]
    public async Task Who_asks_too_often_waits_and_health_is_answered_still()
    {
        await using var often = new Often();

        var answers = new List<Answer>();
        for (var limit = 1; limit <= 2 * Often.Requests; limit++)
            answers.Add(await often.Client.Get($"/api/v1/periods?indicator=gdp&region=360100&limit={limit}"));

        answers[0].ShouldBe(HttpStatusCode.OK);
        var refused = answers.First(answer => answer.Status != HttpStatusCode.OK);
        refused.ShouldBeProblem(HttpStatusCode.TooManyRequests, "too-many-requests").Headers.RetryAfter.ShouldNotBeNull();
        (await often.Client.Get("/health/live")).ShouldBe(HttpStatusCode.OK);
        (await often.Client.Get("/health/ready")).ShouldBe(HttpStatusCode.OK);
        // What is kept takes nothing.
        (await often.Client.Get("/api/v1/periods?indicator=gdp&region=360100&limit=1")).ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Three thousand counties are too many, and so are a few regions in each month of a century.</summary>
    public sealed class Strict : Service
    {
        public const int Cells = 100;

        protected override IReadOnlyDictionary<string, string> Settings { get; } =
            new Dictionary<string, string> { ["Indicators:MaxCells"] = $"{Cells}" };
    }

    private sealed class Tiny : Service
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } =
            new Dictionary<string, string> { ["Indicators:MaxCells"] = "10" };
    }

    private sealed class Some : Service
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } =
            new Dictionary<string, string> { ["Indicators:MaxCells"] = "60" };
    }

    private sealed class Often : Service
    {
        public const int Requests = 60;

        protected override IReadOnlyDictionary<string, string> Settings { get; } =
            new Dictionary<string, string> { ["Indicators:RequestsPerMinute"] = $"{Requests}", ["Indicators:AnswerBytes"] = "100000" };
    }
}
