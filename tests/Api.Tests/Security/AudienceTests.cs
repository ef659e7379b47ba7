using System.Net;
using System.Text.Json;

namespace Indicators.Api.Tests.Security;

/// <summary>
/// Internal figures, and what derives from them, reach only who covers all that they are read from. 421202 and 421221 are counties of
/// 421200, 421000 is its sibling, in 420000. The secret is 987654; the own figure of 421200 is 100.
/// </summary>
public sealed partial class AudienceTests(AudienceTests.Internal service) : IClassFixture<AudienceTests.Internal>
{
    private const string Secret = "987654";

    public static TheoryData<string> Routes =>
    [
        "measures?indicator=secret&region=421000&period=2020&measure=value,growth,completion,pace,share,rank",
        "measures?indicator=secret&within=420000&level=prefecture&period=2020&measure=value,growth,completion,share,rank&total=true",
        "measures?indicator=secret-ratio&region=421000&period=2020",
        "growth?indicator=secret&region=421000&period=2020",
        "growth?indicator=secret&region=421000",
        "completion?indicator=secret&region=421000&period=2020",
        "rankings?indicator=secret&within=420000&level=prefecture&period=2020",
        "scores?scheme=secret-scheme&within=420000&level=prefecture&period=2020",
        "explain?measure=value&indicator=secret&region=421000&period=2020",
        "explain?measure=growth&indicator=secret&region=421000&period=2020",
        "explain?measure=rank&indicator=secret&region=421000&period=2020",
        "explain?measure=score&scheme=secret-scheme&region=421000&period=2020",
        "audit?indicator=secret",
        "actuals?indicator=secret", "actuals", "actuals?indicator=secret&region=421000&period=2020&spans=derived",
        "targets?indicator=secret", "declared?indicator=secret", "changes?since=0", "changes?since=0&indicator=secret", "revisions",
        "indicators?q=secret", "indicators/secret", "actuals?format=csv", "periods?indicator=secret&region=421000",
    ];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Nobody_without_a_key_that_covers_them_is_told_of_internal_figures(string route)
    {
        foreach (var key in (MadeKey?[])[null, service.Sibling, service.Administrator])
        {
            foreach (var language in (string[])["zh", "en"])
            {
                var answer = await service.Get($"/api/v1/{route}{(route.Contains('?') ? '&' : '?')}lang={language}", key);
                answer.Text.ShouldNotContain(Secret);
                answer.Text.ShouldNotContain("12345");
                answer.Text.ShouldNotContain("机密");
                (await service.Get($"/api/v1/{route}", key)).Text.ShouldNotContain(Secret);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Who_covers_them_gets_them_before_and_after_others_asked(string route)
    {
        var first = await service.Get($"/api/v1/{route}", service.Province);
        await service.Get($"/api/v1/{route}", null);
        var again = await service.Get($"/api/v1/{route}", service.Province);

        again.ShouldBe(HttpStatusCode.OK).Text.ShouldBe(first.ShouldBe(HttpStatusCode.OK).Text);
        (await service.Get($"/api/v1/{route}", null)).Headers.ETag.ShouldNotBe(first.Headers.ETag);
        if (!route.StartsWith("indicators") && !route.StartsWith("revisions")) first.Text.ShouldContain("secret");
        first.Text.ShouldNotContain("not-permitted");
    }

    [Fact]
    public async Task A_county_sees_its_own_figures_and_not_what_follows_from_those_of_others()
    {
        var row = (await service.Get(
            "/api/v1/measures?indicator=secret&region=421200&period=2020&measure=value,growth,completion,share,rank", service.Own)).Only;
        (row.Text("value"), row.Text("growth"), row.Text("completion")).ShouldBe(("100", "25", "50"));
        (row.GetProperty("share").ValueKind, row.GetProperty("rank").ValueKind).ShouldBe((JsonValueKind.Null, JsonValueKind.Null));
        row.Text("of").ShouldBeEmpty();
        row.GetProperty("reasons").Text("share").ShouldBe("not-permitted");
        row.GetProperty("reasons").Text("rank").ShouldBe("not-permitted");

        var counties = await service.Get(
            "/api/v1/measures?indicator=secret&within=421200&period=2020&measure=value,share,rank&total=true", service.Own);
        counties.Items.Select(item => item.Text("reasons")).ShouldNotContain(reasons => reasons.Contains("not-permitted"));
        var others = await service.Get("/api/v1/measures?indicator=secret&region=421200,421000,420000&period=2020", service.Own);
        others.Items.Select(item => $"{item.Text("region")} {item.Text("value")} {item.Text("reasons")}").ShouldBe(
        [
            """421200 100 {}""", """421000  {"value":"not-permitted"}""", """420000  {"value":"not-permitted"}""",
        ]);
    }

    [Theory]
    [InlineData("value", "421200", null)]
    [InlineData("growth", "421200", null)]
    [InlineData("share", "421200", "not-permitted")]
    [InlineData("rank", "421200", "not-permitted")]
    [InlineData("share", "421202", null)]
    [InlineData("rank", "421202", null)]
    [InlineData("value", "421000", "not-permitted")]
    public async Task An_explanation_says_of_what_may_not_be_seen_only_that(string measure, string region, string? reason)
    {
        var explained = (await service.Get(
            $"/api/v1/explain?measure={measure}&indicator=secret&region={region}&period=2020&since=1", service.Own))
            .ShouldBe(HttpStatusCode.OK).Json;
        (explained.GetProperty("reason") is { ValueKind: JsonValueKind.Object } why ? why.Text("code") : null).ShouldBe(reason);
        if (reason is not null) explained.Text("inputs").ShouldBe("[]");
        (await service.Get($"/api/v1/explain?measure={measure}&indicator=secret&region={region}&period=2020", service.Own)).Text
            .ShouldNotContain(Secret);
    }

    [Fact]
    public async Task What_is_asked_together_is_for_each_key_what_it_may_see()
    {
        const string read = "/measures?indicator=secret&region=421000&period=2020";
        foreach (var key in (MadeKey?[])[service.Province, null, service.Sibling, service.Province])
        {
            var own = await service.Get($"/api/v1{read}", key);
            (string, string)[] header = key is null ? [] : [KeyedService.Header(key.Text)];
            var answer = await service.Client.Post("/api/v1/query", $$"""{ "queries": { "a": "{{read}}" } }""", header);
            answer.ShouldBe(HttpStatusCode.OK).Json.GetProperty("answers").GetProperty("a").GetProperty("body").GetRawText()
                .ShouldBe(own.Text);
            answer.Text.Contains(Secret).ShouldBe(key == service.Province);
        }
    }

    [Theory]
    [InlineData("data/FIGURES/421000.secret.value")]
    [InlineData("data/FIGURES/421000.secret.value?includeHistory=true")]
    [InlineData("data/FIGURES/.secret.?format=csv")]
    public async Task Clients_of_sdmx_get_what_they_may_see(string path)
    {
        foreach (var key in (MadeKey?[])[null, service.Sibling, service.Administrator])
            (await service.Get($"/sdmx/2.1/{path}", key)).Text.ShouldNotContain(Secret);
        (await service.Get($"/sdmx/2.1/{path}", service.Province)).ShouldBe(HttpStatusCode.OK).Text.ShouldContain(Secret);
    }

    [Fact]
    public async Task A_public_total_is_held_against_its_internal_parts_for_who_may_see_them_alone()
    {
        await service.Store(
            "indicators",
            Indicator("secret-part", "internal"), Indicator("open-total", "public", ", \"parts\": [\"secret\", \"secret-part\"]"));
        await service.Store("actuals", Row("open-total", "421200", "2020", 10), Row("secret-part", "421200", "2020", 30));
        const string route = "/api/v1/measures?measure=value&indicator=open-total&region=421200&period=2020";

        foreach (var (key, told) in new[] { (null, "10 []"), (service.Own, "10 [\"contradiction\"]"), (service.Sibling, "10 []") })
        {
            var row = (await service.Get(route, key)).Only;
            $"{row.Text("value")} {row.Text("flags")}".ShouldBe(told);
        }
    }

    [Fact]
    public async Task An_internal_whole_is_held_against_the_regions_below_it_whoever_asked_before()
    {
        await service.Store(
            "actuals", Row("secret", "421200", "2018", 10), Row("secret", "421202", "2018", 12), Row("secret", "421000", "2018", 1));
        const string route = "/api/v1/measures?measure=value&indicator=secret&region=421200,421000&period=2018";

        (await service.Get(route, service.Sibling)).Text.ShouldNotContain("contradiction");
        (await service.Get(route, service.Own)).Items.Select(row => row.Text("flags")).ShouldBe(["[\"contradiction\"]", "[]"]);
        (await service.Get(route, service.Province)).Items.Select(row => row.Text("flags")).ShouldBe(["[\"contradiction\"]", "[]"]);
    }

    [Fact]
    public async Task The_latest_period_of_what_may_not_be_seen_is_not_said_to_be_missing()
    {
        var row = (await service.Get("/api/v1/measures?indicator=secret&region=421000&measure=growth", null)).Only;

        row.Text("period").ShouldBe("");
        row.GetProperty("reasons").EnumerateObject().Select(reason => reason.Value.ToString()).Distinct().ShouldBe(["not-permitted"]);
    }

    [Fact]
    public async Task Of_a_score_the_public_items_are_shown_and_no_total()
    {
        var row = (await service.Get("/api/v1/scores?scheme=secret-scheme&region=421200&period=2020", service.Own)).Only;
        row.GetProperty("reasons").Text("score").ShouldBe("not-permitted");
        (row.GetProperty("score").ValueKind, row.Text("of"), row.Text("missing")).ShouldBe((JsonValueKind.Null, "", "[]"));
        row.GetProperty("items").EnumerateArray().Select(item => $"{item.Text("indicator")} {item.Text("points")} {item.Text("reason")}")
            .ShouldBe(["secret  not-permitted", "gdp 50 "]);
    }

    [Fact]
    public async Task What_a_write_elsewhere_does_to_internal_figures_changes_nothing_for_who_sees_none()
    {
        const string ranking = "/api/v1/rankings?indicator=secret&within=420000&level=prefecture&period=2019";
        var before = await service.Get(ranking, null);
        await service.Store("actuals", Row("secret", "421300", "2019", 5));
        var after = await service.Get(ranking, null);

        (after.Text, after.Headers.ETag).ShouldBe((before.Text, before.Headers.ETag));
    }

    [Fact]
    public async Task A_revision_of_internal_figures_tells_others_its_number_and_time_only()
    {
        var revision = (await service.Get($"/api/v1/revisions/{service.Written}", null)).Json;
        (revision.Text("withheld"), revision.Text("received"), revision.Text("note"), revision.Text("who")).ShouldBe(("True", "0", "", ""));
        (await service.Get($"/api/v1/revisions/{service.Written}", service.Sibling)).Json.Text("withheld").ShouldBe("True");
        (await service.Get($"/api/v1/revisions/{service.Written}", service.Province)).Json.Text("note")
            .ShouldBe("机密", "all that it wrote lies in its scope");
        (await service.Client.Get($"/api/v1/revisions/{service.Written}", KeyedService.Header(KeyedService.AdminKey))).Json
            .Text("note").ShouldBe("机密");
    }

    [Fact]
    public async Task An_answer_of_the_past_is_for_whom_the_figures_are_for_today()
    {
        await service.Store("indicators", Indicator("once-public", "public"));
        var written = await service.Store("actuals", Row("once-public", "421200", "2020", 4321));
        var route = $"/api/v1/measures?indicator=once-public&region=421200&period=2020&asOf={written.Revision}";
        (await service.Get(route, null)).Only.Text("value").ShouldBe("4321");
        (await service.Get(route, null)).Only.Text("value").ShouldBe("4321");

        await service.Store("indicators", Indicator("once-public", "internal"));
        (await service.Get(route, null)).Only.GetProperty("reasons").Text("value").ShouldBe("not-permitted");
    }

    [Fact]
    public async Task A_successor_sees_the_internal_past_of_those_whose_place_it_took()
    {
        await service.Store("actuals", Row("secret", "350402", "2015", 7));
        var key = await service.Make("reader", "350404");
        (await service.Get("/api/v1/measures?indicator=secret&region=350402&period=2015", key)).Only.Text("value").ShouldBe("7");
    }

    [Fact]
    public async Task Of_a_region_that_moved_each_sees_the_internal_figures_of_its_time()
    {
        await service.Store(
            "regions", """{ "code": "429900", "name": "新市", "level": "prefecture", "parent": "420000", "from": "2017-04" }""");
        await service.Store(
            "regions", """{ "code": "421224", "name": "通山县", "level": "county", "parent": "429900", "effective": "2017-04" }""");
        await service.Store("actuals", Row("secret", "421224", "2016", 16), Row("secret", "421224", "2018", 18));
        foreach (var (scope, of) in new[] { ("421200", "16 "), ("429900", " 18") })
        {
            var key = await service.Make("reader", scope);
            var rows = (await service.Get("/api/v1/measures?indicator=secret&region=421224&period=2016,2018", key)).Items;
            string.Join(' ', rows.Select(row => row.Text("value"))).ShouldBe(of);
            rows.Count(row => row.GetProperty("reasons").GetRawText().Contains("not-permitted")).ShouldBe(1);
            (await service.Get("/api/v1/actuals?indicator=secret&region=421224", key)).Only.Text("value").ShouldBe(of.Trim());
            (await service.Get("/api/v1/periods?indicator=secret&region=421224", key)).Only.Text("period").ShouldBe($"20{of.Trim()}");
            (await service.Get("/api/v1/changes?since=0&indicator=secret&region=421224", key)).Items
                .Select(change => change.GetProperty("item").Text("value")).ShouldBe([of.Trim()]);
        }
    }

    [Fact]
    public async Task What_is_answered_to_a_key_no_cache_between_keeps()
    {
        const string route = "/api/v1/measures?indicator=gdp&region=421200&period=2020";
        (await service.Get(route, null)).Headers.CacheControl!.ToString().ShouldBe("no-cache");
        foreach (var _ in (int[])[1, 2])
            (await service.Get(route, service.Own)).Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
    }

    [Fact]
    public async Task Who_may_write_nowhere_learns_nothing_of_what_is_there_by_trying()
    {
        var answer = await service.Write(
            "actuals", """{ "indicator": "secret", "region": "421000", "period": "2020", "value": 1, "status": "provisional" }""",
            service.OwnReporter);
        answer.ShouldBeProblem(HttpStatusCode.Forbidden, "0 region out-of-scope");
    }

    private static string Row(string indicator, string region, string period, int value) =>
        $$"""{ "indicator": "{{indicator}}", "region": "{{region}}", "period": "{{period}}", "value": {{value}} }""";

    private static string Indicator(string code, string audience, string more = "") =>
        $$"""
        {
          "code": "{{code}}", "name": "{{code}} 数", "unit": "个", "nature": "flow", "direction": "higher",
          "audience": "{{audience}}"{{more}}
        }
        """;
}
