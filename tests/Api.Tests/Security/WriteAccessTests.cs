using System.Net;

namespace Indicators.Api.Tests.Security;

public sealed class WriteAccessTests(KeyedService service) : IClassFixture<KeyedService>
{
    [Fact]
    public async Task A_revision_has_the_name_of_the_key_that_wrote_it()
    {
        var key = await service.Make("reporter", "421200", "咸宁市科技局");
        var written = await service.Write("actuals", Actual("421200", "2001", 1), key);
        (await service.Get($"/api/v1/revisions/{written.Revision}", null)).Json.Text("who").ShouldBe("咸宁市科技局");
        var all = await service.Store("actuals", Actual("421200", "2002", 1));
        (await service.Get($"/api/v1/revisions/{all.Revision}", null)).Json.Text("who").ShouldBe("AdminKey");
    }

    [Theory]
    [InlineData("421200", null)]
    [InlineData("421202", null)]
    [InlineData("420000", "0 region out-of-scope")]
    [InlineData("421000", "0 region out-of-scope")]
    [InlineData("100000", "0 region out-of-scope")]
    public async Task A_reporter_writes_its_region_and_what_is_below_it(string region, string? fault)
    {
        var key = await service.Make("reporter", "421200");
        foreach (var answer in (Answer[])
            [await service.Write("actuals", Actual(region, "2003", 1), key), await service.Write("declared", Declared(region), key)])
        {
            if (fault is null) answer.ShouldBe(HttpStatusCode.OK);
            else answer.ShouldBeProblem(HttpStatusCode.Forbidden, fault);
        }

        (await service.Write("targets", Target(region, region), key)).ShouldBeProblem(HttpStatusCode.Forbidden, "not-permitted");
    }

    [Theory]
    [InlineData("421202", "421200", null)]
    [InlineData("421200", "421200", null)]
    [InlineData("421200", "420000", "0 setBy out-of-scope")]
    [InlineData("421000", "421200", "0 region out-of-scope")]
    public async Task A_planner_writes_the_targets_that_its_scope_sets_for_its_scope(string region, string setBy, string? fault)
    {
        var key = await service.Make("planner", "421200");
        var answer = await service.Write("targets", Target(region, setBy), key);
        if (fault is null) answer.ShouldBe(HttpStatusCode.OK);
        else answer.ShouldBeProblem(HttpStatusCode.Forbidden, fault);
        (await service.Write("actuals", Actual("421200", "2004", 1), key)).ShouldBeProblem(HttpStatusCode.Forbidden, "not-permitted");
    }

    [Fact]
    public async Task A_successor_writes_the_past_of_those_whose_place_it_took()
    {
        var key = await service.Make("reporter", "350404");
        (await service.Write("actuals", Actual("350402", "2015", 1), key)).ShouldBe(HttpStatusCode.OK);
        (await service.Write("actuals", Actual("350481", "2015", 1), key))
            .ShouldBeProblem(HttpStatusCode.Forbidden, "0 region out-of-scope");
    }

    [Fact]
    public async Task A_scope_has_what_lay_in_it_at_the_period_of_the_figure()
    {
        await service.Store(
            "regions", """{ "code": "429800", "name": "新市", "level": "prefecture", "parent": "420000", "from": "2017-04" }""");
        await service.Store(
            "regions", """{ "code": "421281", "name": "赤壁市", "level": "county", "parent": "429800", "effective": "2017-04" }""");
        var (before, after) = (await service.Make("reporter", "421200"), await service.Make("reporter", "429800"));
        foreach (var (key, period, isIts) in ((MadeKey, string, bool)[])
            [(before, "2016", true), (before, "2017", false), (after, "2016", false), (after, "2017", true)])
        {
            var answer = await service.Write("actuals", Actual("421281", period, 1), key);
            if (isIts) answer.ShouldBe(HttpStatusCode.OK);
            else answer.ShouldBeProblem(HttpStatusCode.Forbidden, "0 region out-of-scope");
        }
    }

    [Fact]
    public async Task An_administrator_writes_the_catalogue_and_no_figures()
    {
        var whole = await service.Make("administrator", "100000");
        const string indicator = """{ "code": "own-count", "name": "自设数", "unit": "个", "nature": "flow", "direction": "higher" }""";
        (await service.Write("indicators", indicator, whole)).ShouldBe(HttpStatusCode.OK);
        (await service.Write("actuals", Actual("421200", "2005", 1), whole)).ShouldBeProblem(HttpStatusCode.Forbidden, "not-permitted");

        // What is of all regions is not for the administrator of some.
        var some = await service.Make("administrator", "421200");
        (await service.Write("indicators", indicator, some)).ShouldBeProblem(HttpStatusCode.Forbidden, "indicator out-of-scope");
        const string zone = """{ "code": "421200HX", "name": "自设开发区", "level": "zone", "parent": "421200" }""";
        (await service.Write("regions", zone, some)).ShouldBe(HttpStatusCode.OK);
        (await service.Write("regions", zone.Replace("421200", "421000"), some))
            .ShouldBeProblem(HttpStatusCode.Forbidden, "region out-of-scope");
    }

    [Fact]
    public async Task Nothing_of_a_request_is_stored_where_one_row_is_out_of_scope()
    {
        var key = await service.Make("reporter", "421200");
        (await service.Write("actuals", $"{Actual("421200", "2006", 1)}, {Actual("420000", "2006", 1)}", key))
            .ShouldBeProblem(HttpStatusCode.Forbidden, "1 region out-of-scope");
        (await service.Client.Delete("/api/v1/actuals?indicator=gdp&region=420000&period=2006", KeyedService.Header(key.Text)))
            .ShouldBeProblem(HttpStatusCode.Forbidden, "region out-of-scope");
        (await service.Get("/api/v1/actuals?indicator=gdp&period=2006", null)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_key_above_wrote_is_changed_with_a_reason_and_a_document_only()
    {
        var (above, own) = (await service.Make("reporter", "420000"), await service.Make("reporter", "421200"));
        (await service.Write("actuals", Actual("421200", "2007", 1), above)).ShouldBe(HttpStatusCode.OK);

        (await service.Write("actuals", Actual("421200", "2007", 1), own)).ShouldBe(HttpStatusCode.OK).Receipt.ShouldBe("1 0 0 1 0");
        (await service.Write("actuals", Actual("421200", "2007", 2), own))
            .ShouldBeProblem(HttpStatusCode.Forbidden, "0 override override-required");
        (await service.Client.Delete("/api/v1/actuals?indicator=gdp&region=421200&period=2007", KeyedService.Header(own.Text)))
            .ShouldBeProblem(HttpStatusCode.Forbidden, "override override-required");
        (await service.Write("actuals", Actual("421200", "2007", 2), own, """, "override": { "reason": "更正" }"""))
            .ShouldBeProblem(HttpStatusCode.Forbidden, "override.document required", "0 override override-required");

        var changed = await service.Write(
            "actuals", Actual("421200", "2007", 2), own, """, "override": { "reason": "更正", "document": "鄂科〔2026〕7号" }""");
        changed.ShouldBe(HttpStatusCode.OK);
        var row = (await service.Get("/api/v1/measures?indicator=gdp&region=421200&period=2007", null)).Only;
        row.Text("value").ShouldBe("2");
        row.Text("flags").ShouldBe("""["overridden"]""");
        var revision = (await service.Get($"/api/v1/revisions/{changed.Revision}", null)).Json;
        (revision.Text("overrideReason"), revision.Text("overrideDocument")).ShouldBe(("更正", "鄂科〔2026〕7号"));

        // What is one's own, or was written below, needs none.
        (await service.Write("actuals", Actual("421200", "2007", 3), own)).ShouldBe(HttpStatusCode.OK);
        (await service.Write("actuals", Actual("421200", "2007", 4), above)).ShouldBe(HttpStatusCode.OK);
        (await service.Get("/api/v1/measures?indicator=gdp&region=421200&period=2007", null)).Only.Text("flags").ShouldBe("[]");
    }

    [Fact]
    public async Task An_idempotency_key_is_that_of_its_sender()
    {
        var (one, other) = (await service.Make("reporter", "421200"), await service.Make("reporter", "421300"));
        var first = await Sent("421200", one);

        (await Sent("421300", other)).ShouldBe(HttpStatusCode.OK).Revision.ShouldBeGreaterThan(first.ShouldBe(HttpStatusCode.OK).Revision);
        (await Sent("421200", one)).Revision.ShouldBe(first.Revision);

        Task<Answer> Sent(string region, MadeKey key) => service.Client.Post(
            "/api/v1/actuals", $$"""{ "actuals": [{{Actual(region, "2008", 1)}}] }""",
            KeyedService.Header(key.Text), ("Idempotency-Key", "k"));
    }

    private static string Actual(string region, string period, int value) =>
        $$"""{ "indicator": "gdp", "region": "{{region}}", "period": "{{period}}", "value": {{value}} }""";

    private static string Declared(string region) =>
        $$"""{ "indicator": "gdp", "region": "{{region}}", "period": "2003", "measure": "growth", "value": 1 }""";

    private static string Target(string region, string setBy) =>
        $$"""{ "indicator": "gdp", "region": "{{region}}", "period": "2004", "kind": "level", "value": 1, "setBy": "{{setBy}}" }""";
}
