using System.Net;
using System.Text.Json;

namespace Indicators.Api.Tests.Features.Actuals;

/// <summary>上年同期（可比口径）, as it is stated with a figure, and 口径调整.</summary>
public sealed class ReportedBaseTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task A_base_is_stored_with_its_figure_in_the_unit_of_the_figure_and_read_back()
    {
        await Write("360100", "2013", """ "value": 301300, "base": 246000.5, "unit": "万元", "break": true """);

        var row = await Read("360100", "2013");

        (row.Text("value"), row.Text("base"), row.Text("break"), row.Text("unit")).ShouldBe(("30.13", "24.60005", "True", "亿元"));
        (await _client.PostRows("actuals", row.GetRawText())).Receipt.ShouldBe("1 0 0 1 0");
    }

    [Fact]
    public async Task What_is_stored_of_the_year_before_stays_as_it_is()
    {
        await Write("360200", "2012", """ "value": 24.6 """);
        await Write("360200", "2013", """ "value": 30.13, "base": 25 """);

        var before = await Read("360200", "2012");

        (before.Text("value"), before.Text("base"), before.Text("break")).ShouldBe(("24.6", "", "False"));
    }

    [Theory]
    [InlineData(""" "value": 1, "base": 0.12345678901 """, "0 base too-precise")]
    [InlineData(""" "value": 1, "base": 1e30 """, "0 base too-large")]
    [InlineData(""" "value": 1, "base": "1" """, "0 base number-in-quotes")]
    [InlineData(""" "value": 1, "break": "yes" """, "0 break wrong-type")]
    [InlineData(""" "status": "missing", "base": 1 """, "0 base unexpected")]
    public async Task A_base_is_stored_exactly_with_a_figure_or_refused(string figure, string fault) =>
        (await _client.PostRows("actuals", Row("360300", "2013", figure))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, fault);

    [Fact]
    public async Task A_span_of_more_than_a_year_has_no_growth_and_takes_no_base()
    {
        (await _client.PostRows("actuals", Row("360300", "2012..2013", """ "value": 1, "base": 1 """)))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 base unexpected");
        (await _client.PostRows("actuals", Row("360300", "2012..2013", """ "value": 1, "break": true """))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_missing_may_break_with_what_was()
    {
        await Write("360300", "2014", """ "status": "missing", "break": true """);

        var row = await Read("360300", "2014");

        (row.Text("value"), row.Text("break")).ShouldBe(("", "True"));
    }

    [Fact]
    public async Task A_base_that_changes_is_a_revision_of_its_figure()
    {
        var first = await Write("360400", "2013", """ "value": 30, "base": 25 """);
        var second = await Write("360400", "2013", """ "value": 30, "base": 24 """);
        second.Receipt.ShouldBe("1 0 1 0 0");
        var third = await Write("360400", "2013", """ "value": 30, "break": true """);

        (await Read("360400", "2013")).Text("base").ShouldBe("");
        (await Read("360400", "2013", $"&asOf={first.Revision}")).Text("base").ShouldBe("25");
        (await Read("360400", "2013", $"&asOf={second.Revision}")).Text("base").ShouldBe("24");
        var told = (await _client.Get($"/api/v1/changes?since={first.Revision}&region=360400")).Items
            .Select(change => change.GetProperty("item"));
        told.Select(item => $"{item.Text("base")} {item.Text("break")}").ShouldBe(["24 False", " True"]);
        third.Json.GetProperty("changes")[0].GetProperty("old").GetRawText().ShouldBe("""{"value":30,"status":"final","base":24}""");
        third.Json.GetProperty("changes")[0].GetProperty("new").GetRawText().ShouldBe("""{"value":30,"status":"final","break":true}""");
    }

    [Fact]
    public async Task A_figure_is_unusual_beside_its_base_and_not_beside_what_is_stored()
    {
        await Write("360500", "2012", """ "value": 10 """);

        (await Write("360500", "2013", """ "value": 30, "base": 29 """)).Warnings.ShouldBeEmpty();
        var unusual = await Write("360500", "2014", """ "value": 31, "base": 10.5 """);
        unusual.Warnings.ShouldBe(["0 value unusual-change"]);
        unusual.Json.GetProperty("warnings")[0].Text("compared").ShouldBe("10.5");
        (await Write("360500", "2015", """ "value": 310, "break": true """)).Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_base_is_a_count_as_its_figure_is() =>
        (await _client.PostRows(
            "actuals", """{ "indicator": "patent-applications", "region": "360500", "period": "2013", "value": 3, "base": -2.5 }"""))
            .Warnings.ShouldBe(["0 base fractional-count", "0 base negative-count", "0 value unusual-change"], ignoreOrder: true);

    private static string Row(string region, string period, string figure) =>
        $$"""{ "indicator": "tech-contract-turnover", "region": "{{region}}", "period": "{{period}}", {{figure}} }""";

    private async Task<Answer> Write(string region, string period, string figure) =>
        (await _client.PostRows("actuals", Row(region, period, figure))).ShouldBe(HttpStatusCode.OK);

    private async Task<JsonElement> Read(string region, string period, string words = "") =>
        (await _client.Get($"/api/v1/actuals?indicator=tech-contract-turnover&region={region}&period={period}{words}")).Only;
}
