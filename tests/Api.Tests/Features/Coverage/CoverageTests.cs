using System.Net;
using Indicators.Api.Tests.Features.Submissions;
using Indicators.Api.Tests.Security;

namespace Indicators.Api.Tests.Features.Coverage;

public sealed class CoverageTests : IAsyncLifetime, IDisposable
{
    // Each test has a time of its own, which never goes back.
    private readonly ClockedService _service = new();

    private const string Monthly = """
        {
          "name": "月报", "rules": [
            { "frequency": "month", "dueDay": 10, "exempt": [1] },
            { "frequency": "month", "dueDay": 20, "level": "prefecture" },
            { "frequency": "month", "dueDay": 31, "dueMonths": 0, "indicator": "punctual" }
          ],
          "holidays": ["2026-05-11"], "workdays": ["2026-06-20"]
        }
        """;

    [Fact]
    public async Task What_was_reported_when_and_what_is_late_missing_and_exempt()
    {
        await Prepare("covered");
        At(2026, 3, 9);
        await Report("covered", "2026-02");
        At(2026, 4, 13);
        await Report("covered", "2026-03");
        At(2026, 5, 12);
        await Report("covered", "2026-04");
        At(2026, 6, 11, hour: 1);

        var rows = (await Coverage("indicator=covered&region=421202&from=2026-01&to=2026-06&calendar=monthly")).Items;
        rows.Select(row => $"{row.Text("period")} {row.Text("state")}").ShouldBe(
            ["2026-01 exempt", "2026-02 onTime", "2026-03 late", "2026-04 onTime", "2026-05 missing", "2026-06 pending"]);
        rows[1].Text("reported").ShouldBe("2026-03-09T01:00:00+00:00");

        // The 10th of May is a Sunday, and a holiday follows.
        rows[3].Text("due").ShouldBe("2026-05-12");
        rows.ShouldAllBe(row => row.Text("duePeriods") == "4" && row.Text("onTimePeriods") == "2" && row.Text("onTimeRate") == "50");
    }

    [Fact]
    public async Task The_most_detailed_rule_counts()
    {
        await Prepare("usual");
        await Prepare("punctual");
        At(2026, 7, 1);
        (await Due("punctual", "421202")).ShouldBe("2026-06-01", "the last of May is a Sunday");
        (await Due("usual", "421200")).ShouldBe("2026-06-20", "a Saturday that is worked on");
        (await Due("usual", "421202")).ShouldBe("2026-06-10");

        async Task<string> Due(string indicator, string region) =>
            (await Coverage($"indicator={indicator}&region={region}&period=2026-05&calendar=monthly")).Only.Text("due");
    }

    [Fact]
    public async Task Without_a_calendar_it_is_told_what_is_there()
    {
        await Prepare("free");
        At(2026, 7, 1);
        await Report("free", "2025-H1");
        await Report("free", "2025-H2", ", \"status\": \"missing\"", value: null);
        var rows = (await Coverage("indicator=free&region=421202&period=2025-H1,2025-H2,2026-H2")).Items;
        rows.Select(row => $"{row.Text("state")} {row.Text("due")} {row.Text("onTimeRate")}")
            .ShouldBe(["reported  ", "missing  ", "pending  "]);
    }

    [Fact]
    public async Task A_subtree_is_asked_for_by_its_states_as_json_and_csv_and_kept_by_nobody()
    {
        await Prepare("wide");
        At(2026, 7, 1);
        await Report("wide", "2026-04");
        var missing = await Coverage("indicator=wide&within=421200&period=2026-04&state=missing");
        missing.Items.Select(row => row.Text("region")).ShouldBe(["421221", "421222", "421223", "421224", "421281"]);
        missing.Headers.ETag.ShouldBeNull();
        missing.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var csv = await _service.Client.Get(
            "/api/v1/coverage?indicator=wide&within=421200&period=2026-04&fields=region,state&format=csv&limit=1");
        csv.Text.ShouldContain("421202,late");
    }

    [Fact]
    public async Task Who_may_not_see_internal_figures_is_not_told_who_reported()
    {
        await Prepare("hidden", """, "audience": "internal" """);
        await Report("hidden", "2026-04");
        var row = (await Coverage("indicator=hidden&region=421202&period=2026-04")).Only;
        (row.Text("state"), row.Text("reported"), row.Text("reasons")).ShouldBe(("", "", """{"state":"not-permitted"}"""));
        (await _service.Get("/api/v1/coverage?indicator=hidden&region=421202&period=2026-04", _service.Reporter))
            .Only.Text("state").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_is_asked_must_be_whole()
    {
        await Prepare("asked");
        (await _service.Client.Get("/api/v1/coverage?indicator=asked&region=421202"))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "period required");
        (await _service.Client.Get("/api/v1/coverage?indicator=asked&region=421202&period=2026&from=2026&calendar=none"))
            .Faults.ShouldBe(["calendar unknown-calendar", "period conflicting-words"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_calendar_is_read_back_changed_by_revision_and_undone()
    {
        await Prepare("punctual");
        var path = "/api/v1/calendars/undone";
        var first = (await Put(path, Monthly)).ShouldBe(HttpStatusCode.Created);
        var read = await _service.Client.Get(path);
        read.Json.GetProperty("rules")[1].Text("level").ShouldBe("prefecture");
        (await Put(path, read.Text.Replace("月报", "季报"))).ShouldBe(HttpStatusCode.OK);
        (await _service.Client.Get($"{path}?asOf={first.Revision}")).Json.Text("name").ShouldBe("月报");
        var changes = await _service.Client.Get($"/api/v1/changes?since={first.Revision - 1}");
        changes.Items.Where(change => change.Text("resource") == "calendars").Select(change => change.GetProperty("item").Text("name"))
            .ShouldBe(["月报", "季报"]);
        var last = (await _service.Client.Get(path)).Revision;
        (await _service.Client.Post($"/api/v1/revisions/{last}/revert", "{}", Admin)).ShouldBe(HttpStatusCode.OK);
        (await _service.Client.Get(path)).Json.Text("name").ShouldBe("月报");
    }

    [Fact]
    public async Task A_wrong_calendar_is_told_all_at_once()
    {
        (await Put("/api/v1/calendars/wrong", """
            {
              "name": "错", "holidays": ["10月1日"], "rules": [
                { "frequency": "weekly", "dueDay": 32 }, { "frequency": "month", "dueDay": 5, "exempt": [13] },
                { "frequency": "quarter", "dueDay": 5 }, { "frequency": "quarter", "dueDay": 6 }
              ]
            }
            """)).ShouldBeProblem(
                HttpStatusCode.UnprocessableEntity,
                "0 frequency unknown-choice", "0 dueDay out-of-range", "1 exempt out-of-range", "3  duplicate-row", "holidays bad-time");
    }

    public Task InitializeAsync()
    {
        At(2026, 1, 5);
        return _service.InitializeAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _service.Dispose();

    private static (string, string) Admin => KeyedService.Header(KeyedService.AdminKey);

    private void At(int year, int month, int day, int hour = 9) =>
        _service.Clock.Now = new(year, month, day, hour, 0, 0, TimeSpan.FromHours(8));

    private async Task Prepare(string indicator, string more = "")
    {
        await _service.Store("indicators", $$"""
            { "code": "{{indicator}}", "name": "{{indicator}} 数", "unit": "个", "nature": "flow", "direction": "higher"{{more}} }
            """);
        await Put("/api/v1/calendars/monthly", indicator is "punctual" ? Monthly : Monthly.Replace("punctual", "gdp"));
    }

    private Task<Answer> Put(string path, string body) => _service.Client.Put(path, body, Admin);

    private Task<Answer> Coverage(string words) => _service.Client.Get($"/api/v1/coverage?{words}");

    private Task<Answer> Report(string indicator, string period, string more = "", int? value = 1)
    {
        var figure = value is null ? "" : $", \"value\": {value}";
        return _service.Store(
            "actuals", $$"""{ "indicator": "{{indicator}}", "region": "421202", "period": "{{period}}"{{figure}}{{more}} }""");
    }
}
