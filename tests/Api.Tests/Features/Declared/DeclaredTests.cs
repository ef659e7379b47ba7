using System.Net;

namespace Indicators.Api.Tests.Features.Declared;

public sealed class DeclaredTests(Service service) : IClassFixture<Service>
{
    private const string Figure = "\"indicator\": \"patent-applications\", \"period\": \"2013\"";

    private readonly Client _client = service.Client;

    [Fact]
    public async Task Figures_are_listed_as_they_were_printed()
    {
        (await _client.PostRows(
            "declared",
            $$"""{ {{Figure}}, "region": "360100", "measure": "growth", "value": -36.70 }""",
            $$"""{ {{Figure}}, "region": "360100", "measure": "completion", "value": 100, "bound": "moreThan", "note": "超额完成" }""",
            $$"""{ {{Figure}}, "region": "360100", "measure": "share", "value": 36.6, "of": "江西省" }""",
            $$"""{ {{Figure}}, "region": "360100", "measure": "share", "value": 54.9, "of": "high-tech-enterprises", "unit": "%" }""",
            $$"""{ {{Figure}}, "region": "360100", "measure": "rank", "value": 1, "among": "360000", "tied": true }""",
            $$"""{ {{Figure}}, "region": "360100", "measure": "rank", "value": 10, "among": "全省首届专利强县", "bound": "atMost" }"""))
            .ShouldBe(HttpStatusCode.OK).Receipt.ShouldBe("6 6 0 0 0");

        var rows = (await _client.Get("/api/v1/declared?region=360100")).Items;

        rows.Select(
            row => string.Join(
                ' ', new[] { "measure", "value", "decimals", "bound", "of", "among", "tied", "unit" }.Select(field => row.Text(field))))
            .ShouldBe(
            [
                "growth -36.7 2    False %",
                "completion 100 0 moreThan   False %",
                "share 54.9 1  high-tech-enterprises  False %",
                "share 36.6 1  360000  False %",
                "rank 10 0 atMost  全省首届专利强县 False 位",
                "rank 1 0   360000 True 位",
            ]);
        rows[0].Text("periodLabel").ShouldBe("2013年");
        (await _client.Get("/api/v1/declared?region=360100&measure=rank,growth")).Items.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("60", "0")]
    [InlineData("60.0", "1")]
    [InlineData("60.00", "2")]
    [InlineData("6.02e1", "1")]
    [InlineData("6E1", "0")]
    [InlineData("60, \"decimals\": 1", "1")]
    public async Task Its_places_are_those_of_the_number_as_it_was_sent(string value, string decimals)
    {
        await _client.PostRows("declared", $$"""{ {{Figure}}, "region": "360200", "measure": "completion", "value": {{value}} }""");

        (await _client.Get("/api/v1/declared?region=360200")).Only.Text("decimals").ShouldBe(decimals);
    }

    [Fact]
    public async Task A_row_read_back_is_unchanged()
    {
        await _client.PostRows("declared", $$"""{ {{Figure}}, "region": "360300", "measure": "share", "value": 60.0, "of": "360000" }""");
        var row = (await _client.Get("/api/v1/declared?region=360300")).Only.ToString();

        (await _client.PostRows("declared", row)).Receipt.ShouldBe("1 0 0 1 0");
    }

    [Fact]
    public async Task Every_fault_is_told()
    {
        var refused = await _client.PostRows(
            "declared",
            $$"""{ {{Figure}}, "region": "360400", "measure": "share", "value": 36.6 }""",
            $$"""{ {{Figure}}, "region": "360400", "measure": "growth", "value": 4.5, "unit": "倍", "of": "360000", "tied": true }""",
            $$"""{ {{Figure}}, "region": "360400", "measure": "rank", "value": 1.5, "among": "鼓楼区" }""",
            $$"""{ {{Figure}}, "region": "360400", "measure": "completion", "value": 60.26, "decimals": 1, "bound": "range" }""",
            $$"""{ {{Figure}}, "region": "360400", "measure": "share", "value": 1, "of": "月球" }""",
            $$"""{ {{Figure}}, "region": "360400", "measure": "pace" }""");

        refused.ShouldBeProblem(
            HttpStatusCode.UnprocessableEntity,
            "0 of required",
            "1 of unexpected", "1 tied unexpected", "1 unit unit-mismatch",
            "2 among ambiguous-region", "2 value out-of-range",
            "3 bound not-applicable", "3 decimals out-of-range",
            "4 of unknown-whole",
            "5 measure unknown-choice", "5 value required");
    }

    [Fact]
    public async Task They_are_deleted_by_their_keys_and_stay_readable_as_of_before()
    {
        var written = await _client.PostRows(
            "declared",
            $$"""{ {{Figure}}, "region": "360500", "measure": "growth", "value": 1 }""",
            $$"""{ {{Figure}}, "region": "360500", "measure": "share", "value": 2, "of": "360000" }""",
            $$"""{ {{Figure}}, "region": "360500", "measure": "share", "value": 3, "of": "100000" }""",
            $$"""{ {{Figure}}, "region": "360500", "measure": "rank", "value": 4, "among": "360000" }""",
            $$"""{ {{Figure}}, "region": "360500", "measure": "rank", "value": 5 }""");
        const string keys = "/api/v1/declared?indicator=patent-applications&region=360500&period=2013";

        (await _client.Delete($"{keys}&measure=share")).ShouldBeProblem(HttpStatusCode.BadRequest, "of required");
        (await _client.Delete($"{keys}&measure=growth&of=360000")).ShouldBeProblem(HttpStatusCode.BadRequest, "of unexpected");
        (await _client.Delete($"{keys}&measure=share,rank,points&of=360000")).Receipt.ShouldBe("4 0 0 1 3");

        (await _client.Get("/api/v1/declared?region=360500")).Items.Select(row => row.Text("value")).ShouldBe(["1", "3"]);
        (await _client.Get($"/api/v1/declared?region=360500&asOf={written.Revision}")).Items.Count.ShouldBe(5);
    }
}
