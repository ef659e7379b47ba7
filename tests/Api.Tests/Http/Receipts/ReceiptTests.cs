using System.Net;
using System.Text.Json;

namespace Indicators.Api.Tests.Http.Receipts;

public sealed class ReceiptTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task What_is_unlikely_is_stored_and_told_with_its_row_and_both_figures()
    {
        await _client.PostRows("actuals", Row("360100", "2012", "100"));

        var written = (await _client.PostRows("actuals", Row("360100", "2011", "100"), Row("360100", "2013", "170.5")))
            .ShouldBe(HttpStatusCode.OK);

        written.Warnings.ShouldBe(["1 value fractional-count", "1 value unusual-change"]);
        var unusual = written.Json.GetProperty("warnings")[1];
        (unusual.Text("value"), unusual.Text("compared")).ShouldBe(("170.5", "100"));
        (unusual.Text("indicator"), unusual.Text("region"), unusual.Text("period")).ShouldBe(("patent-applications", "360100", "2013"));
        unusual.Text("message").ShouldBe("与上年同期相差过大：170.5，2012 为 100，相差超过 30%；请核对，指标的 unusual 可改此界限");
        (await _client.Get("/api/v1/actuals?region=360100&period=2013")).Only.Text("value").ShouldBe("170.5");
        written.Json.Text("warningCount").ShouldBe("2");
    }

    [Fact]
    public async Task Every_warning_has_words_in_both_languages()
    {
        await _client.PostRows("actuals", Row("360200", "2020", "100"), Row("360200", "2021-Q1", "90"));
        var body = $$"""
            { "actuals": [{{Row("360200", "2020", "131")}}, {{Row("360200", "2021", "-1.5")}}, {{Row("360200", "2199", "1")}},
              {{Row("360200", "2021-H1", "80")}}, { "indicator": "rd-intensity", "region": "360200", "period": "2020", "value": 101 }] }
            """;

        var chinese = await _client.Post("/api/v1/actuals?dryRun=true", body);
        var english = await _client.Post("/api/v1/actuals?dryRun=true&lang=en", body);

        chinese.Warnings.Select(warning => warning.Split(' ')[2]).Distinct().Order().ShouldBe(
        [
            "falling-cumulative", "final-replaced", "fractional-count", "future-period", "negative-count", "share-over-whole",
            "unusual-change",
        ]);
        english.Warnings.ShouldBe(chinese.Warnings);
        Messages(chinese).ShouldAllBe(message => message.Any(c => c > 127));
        Messages(english).ShouldAllBe(message => message.All(c => c < 128));
        Messages(english).ShouldContain("a running total that falls: 80, and 90 in 2021-Q1");

        static IEnumerable<string> Messages(Answer answer) =>
            answer.Json.GetProperty("warnings").EnumerateArray().Select(warning => warning.Text("message"));
    }

    [Fact]
    public async Task Old_and_new_of_every_figure_that_changed_are_listed_and_of_none_that_did_not()
    {
        await _client.PostRows("actuals", Row("360300", "2013", "1"), Row("360300", "2012", "5"), Row("360300", "2011", "6"));

        var written = await _client.Post(
            "/api/v1/actuals",
            $$"""
            { "note": "核实", "actuals": [{{Row("360300", "2013", "2")}}, {{Row("360300", "2012", "5")}}, {{Row("360300", "2010", "3")}},
              {{Row("360300", "2011", "6").Insert(1, "\"delete\": true,")}}] }
            """);

        Changes(written).ShouldBe(
        [
            """2010 null {"value":3,"status":"final"}""", """2011 {"value":6,"status":"final"} null""",
            """2013 {"value":1,"status":"final"} {"value":2,"status":"final"}""",
        ]);
        var change = written.Json.GetProperty("changes")[2];
        (change.Text("resource"), change.Text("indicatorName"), change.Text("regionName"), change.Text("unit"))
            .ShouldBe(("actuals", "专利申请量", "萍乡市", "件"));
        Changes(await _client.PostRows("actuals", Row("360300", "2013", "2"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Targets_and_printed_figures_are_listed_by_all_of_their_keys()
    {
        var target = await _client.PostRows(
            "targets",
            """{ "indicator": "gdp", "region": "360400", "period": "2014", "kind": "growth", "value": 10, "note": "力争" }""");
        var printed = await _client.PostRows(
            "declared",
            """{ "indicator": "gdp", "region": "360400", "period": "2013", "measure": "share", "value": 7.5, "of": "360000" }""");

        target.Json.GetProperty("changes")[0].GetRawText().ShouldEndWith(
            """
            "unit":"%","resource":"targets","kind":"growth","commitment":"expected","setBy":"360400","old":null,
            "new":{"value":10,"operator":"atLeast","note":"力争"}}
            """.ReplaceLineEndings(""));
        printed.Json.GetProperty("changes")[0].GetRawText().ShouldEndWith(
            """
            "unit":"%","resource":"declared","measure":"share","of":"360000","old":null,"new":{"value":7.5}}
            """);
    }

    [Fact]
    public async Task Of_more_than_a_hundred_figures_the_changes_are_not_listed_but_what_is_unlikely_is()
    {
        var months = Enumerable.Range(0, 101).Select(n => Row("360500", $"{2000 + n / 12}-{n % 12 + 1:00}", "0.5")).ToArray();

        (await _client.PostRows("actuals", months[..100])).Json.GetProperty("changes").GetArrayLength().ShouldBe(100);
        var more = await _client.PostRows("actuals", [.. months.Select(month => month.Replace("0.5", "1.5"))]);

        (more.Json.GetProperty("changes").ValueKind, more.Json.Text("warningCount")).ShouldBe((JsonValueKind.Null, "201"));
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_and_stores_nothing()
    {
        var first = await _client.PostRows("actuals", Row("360600", "2013", "1"));
        var body = $$"""{ "actuals": [{{Row("360600", "2013", "2")}}, {{Row("360600", "2012", "1")}}] }""";

        var tried = (await _client.Post("/api/v1/actuals?dryRun=true", body, ("Idempotency-Key", "dry"))).ShouldBe(HttpStatusCode.OK);
        var deleted = await _client.Delete(
            "/api/v1/actuals?indicator=patent-applications&region=360600&period=2013&dryRun=true");

        (tried.Revision, tried.Receipt, tried.Json.Text("dryRun")).ShouldBe((first.Revision, "2 1 1 0 0", "True"));
        tried.Warnings.ShouldBe(["0 value final-replaced", "0 value unusual-change"]);
        Changes(tried).Count.ShouldBe(2);
        deleted.Receipt.ShouldBe("1 0 0 0 1");
        deleted.Warnings.ShouldBe(["value final-replaced"]);
        (await _client.Get("/api/v1/actuals?region=360600")).Only.Text("value").ShouldBe("1");
        (await _client.Get("/api/v1/revisions?limit=1")).Only.Text("revision").ShouldBe($"{first.Revision}");
        var real = await _client.Post("/api/v1/actuals", body, ("Idempotency-Key", "dry"));
        (real.Revision, real.Receipt).ShouldBe((first.Revision + 1, tried.Receipt));
        Changes(real).ShouldBe(Changes(tried));
        real.Json.TryGetProperty("dryRun", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("dryRun=yes", "dryRun unknown-choice")]
    [InlineData("dryRun=", "dryRun required")]
    public async Task A_dry_run_is_asked_for_by_true(string query, string fault) =>
        (await _client.Post($"/api/v1/actuals?{query}", """{ "actuals": [] }""")).ShouldBeProblem(HttpStatusCode.BadRequest, fault);

    [Fact]
    public async Task A_repetition_is_told_the_same_whatever_was_written_since()
    {
        var body = $$"""{ "actuals": [{{Row("360700", "2013", "1.5")}}] }""";
        var first = await _client.Post("/api/v1/actuals", body, ("Idempotency-Key", "warned"));
        await _client.PostRows("actuals", Row("360700", "2013", "9"), Row("360700", "2012", "900"));

        var again = await _client.Post("/api/v1/actuals", body, ("Idempotency-Key", "warned"));

        again.Text.ShouldBe(first.Text);
        first.Warnings.ShouldBe(["0 value fractional-count"], "it was compared with nothing then");
        Changes(first).ShouldBe(["""2013 null {"value":1.5,"status":"final"}"""]);
    }

    private static List<string> Changes(Answer answer) => [.. answer.Json.GetProperty("changes").EnumerateArray()
        .Select(change => $"{change.Text("period")} {change.GetProperty("old").GetRawText()} {change.GetProperty("new").GetRawText()}")];

    private static string Row(string region, string period, string value) =>
        $$"""{ "indicator": "patent-applications", "region": "{{region}}", "period": "{{period}}", "value": {{value}} }""";
}
