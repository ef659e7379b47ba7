using System.Net;

namespace Indicators.Api.Tests.Features.Audit;

public sealed class AuditSinceTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task Findings_that_are_new_changed_or_gone_are_told_apart()
    {
        await Actual("360200", 2012, 100);
        await Actual("360200", 2013, 150);
        await Declared("360200", 50);
        await Declared("360300", 8);
        var before = await Declared("360400", 3);
        await Actual("360200", 2012, 120);
        await Declared("360500", 1);
        await _client.Delete("/api/v1/declared?indicator=patent-grants&region=360300&period=2013&measure=growth");

        var rows = (await _client.Get($"/api/v1/audit?indicator=patent-grants&since={before.Revision}")).Items;

        rows.Select(row => $"{row.Text("region")} {row.Text("verdict")} {row.Text("gone")}").ShouldBe(
            ["360200 mismatch False", "360500 inputs-missing False", "360300 inputs-missing True"], ignoreOrder: true);
        var was = rows.Single(row => row.Text("region") == "360200").GetProperty("was");
        (was.Text("verdict"), was.Text("derivedValue"), was.Text("base")).ShouldBe(("exact", "50", "100"));
        (await _client.Get($"/api/v1/audit?indicator=patent-grants&verdict=mismatch&since={before.Revision}")).Only.Text("region")
            .ShouldBe("360200");
    }

    [Fact]
    public async Task Nothing_differs_from_now_and_a_revision_to_come_is_gone()
    {
        var written = await Declared("360600", 3);
        (await _client.Get($"/api/v1/audit?indicator=patent-grants&since={written.Revision}")).Items.ShouldBeEmpty();
        (await _client.Get("/api/v1/audit?since=999999")).ShouldBeProblem(HttpStatusCode.Gone, "since unknown-revision");
    }

    [Fact]
    public async Task Without_since_no_row_says_what_it_was()
    {
        await Declared("360700", 3);
        (await _client.Get("/api/v1/audit?indicator=patent-grants&region=360700")).Only.TryGetProperty("was", out _).ShouldBeFalse();
    }

    private Task<Answer> Actual(string region, int year, int value) => _client.PostRows(
        "actuals", $$"""{ "indicator": "patent-grants", "region": "{{region}}", "period": "{{year}}", "value": {{value}} }""");

    private Task<Answer> Declared(string region, int growth) => _client.PostRows(
        "declared", $$"""{ "indicator": "patent-grants", "region": "{{region}}", "period": "2013", "measure": "growth","""
            + $$""" "value": {{growth}} }""");
}
