using System.Net;

namespace Indicators.Api.Tests.Security;

/// <summary>What is kept from who sees a part alone is kept from him in every way; and what he sees is noted.</summary>
public sealed class WithheldTests(AudienceTests.Internal service) : IClassFixture<AudienceTests.Internal>
{
    [Fact]
    public async Task Who_undoes_what_he_may_not_see_learns_nothing_of_it()
    {
        var reporter = await service.Make("reporter", "421202");
        await service.Store("actuals", Row("secret", "421000", "2020", 987655));
        var undone = await service.Post($"revisions/{service.Written}/revert", """{ "note": "误" }""", reporter);
        undone.ShouldBeProblem(HttpStatusCode.Forbidden, "out-of-scope");
        undone.Text.ShouldNotContain("secret");
        undone.Faults.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_a_key_above_wrote_is_undone_with_a_reason_and_a_document()
    {
        var reporter = await service.Make("reporter", "421202");
        var written = await service.Store("actuals", Row("gdp", "421202", "2011", 7));
        var path = $"revisions/{written.Revision}/revert";
        (await service.Post(path, """{ "note": "误" }""", reporter)).ShouldBeProblem(HttpStatusCode.Forbidden, "override override-required");
        (await service.Post(path, """{ "note": "误", "override": 5 }""", reporter)).Faults.ShouldContain("override wrong-type");
        (await service.Post(path, """{ "note": "误", "override": { "reason": "错报", "document": "咸科〔2026〕1号" } }""", reporter))
            .ShouldBe(HttpStatusCode.OK).Json.Text("deleted").ShouldBe("1");
    }

    [Fact]
    public async Task Internal_figures_are_noted_whatever_else_was_kept_back()
    {
        var reader = await service.Make("reader", "421200", "市级读者");
        await service.Get("/api/v1/actuals?indicator=secret&within=420000", reader);
        await service.Get("/api/v1/targets?indicator=secret", reader);
        await service.Get("/api/v1/changes?since=0&indicator=secret", reader);
        await service.Get("/api/v1/actuals?indicator=gdp", reader);
        await service.Get("/api/v1/actuals?indicator=secret&region=421000", reader);
        (await Noted("市级读者", "internal-read")).ShouldBe(["GET /api/v1/changes", "GET /api/v1/targets", "GET /api/v1/actuals"]);
    }

    [Fact]
    public async Task A_write_to_others_is_told_no_more_than_any_write()
    {
        var route = "/api/v1/measures?measure=value&indicator=secret&region=421200&period=2020";
        var before = await service.Get(route, service.Own);
        var elsewhere = await service.Store("actuals", Row("gdp", "360000", "2001", 5));
        var between = await service.Get(route, service.Own);
        await service.Store("actuals", Row("secret", "421100", "2020", 5));
        var after = await service.Get(route, service.Own);
        (before.Text == between.Text, between.Text == after.Text).ShouldBe((false, false), "of both alike");
        between.Revision.ShouldBe(elsewhere.Revision);
    }

    [Fact]
    public async Task Of_internal_figures_the_hash_is_salted_and_so_no_secret()
    {
        var written = await service.Store("actuals", Row("secret", "421300", "2020", 5));
        var told = (await service.Get($"/api/v1/revisions/{written.Revision}", service.Sibling)).Json;
        told.Text("withheld").ShouldBe("True");
        var known = await service.Client.Get($"/api/v1/revisions/{written.Revision}", KeyedService.Header(KeyedService.AdminKey));
        (told.Text("history").Length, told.Text("history")).ShouldBe((64, known.Json.Text("history")));
    }

    [Fact]
    public async Task A_share_of_an_internal_whole_is_internal_and_its_neighbours_are_not()
    {
        await service.Store("actuals", Row("gdp", "421000", "2015", 110), Row("gdp", "421000", "2014", 100));
        await service.Store(
            "declared",
            """{ "indicator": "gdp", "region": "421000", "period": "2015", "measure": "share", "value": 76.5, "of": "secret" }""",
            """{ "indicator": "gdp", "region": "421000", "period": "2015", "measure": "growth", "value": 12 }""");
        foreach (var key in new[] { service.Own, service.Sibling, null })
        {
            (await service.Get("/api/v1/declared?indicator=gdp&region=421000&period=2015", key)).Only.Text("measure").ShouldBe("growth");
            (await service.Get("/api/v1/changes?since=0&indicator=gdp&region=421000", key)).Text.ShouldNotContain("76.5");
            var audited = await service.Get("/api/v1/audit?indicator=gdp&region=421000&period=2015&measure=growth,share", key);
            (audited.Only.Text("measure"), audited.Only.Text("derivedValue")).ShouldBe(("growth", "10"));
        }

        (await service.Get("/api/v1/declared?indicator=gdp&region=421000&period=2015", service.Province)).Items.Count.ShouldBe(2);
    }

    private static string Row(string indicator, string region, string period, int value) =>
        $$"""{ "indicator": "{{indicator}}", "region": "{{region}}", "period": "{{period}}", "value": {{value}} }""";

    private async Task<IEnumerable<string>> Noted(string who, string what) =>
        (await service.Client.Get($"/api/v1/access-log?who={who}&event={what}", KeyedService.Header(KeyedService.AdminKey)))
            .Items.Select(entry => entry.Text("action"));
}
