using System.Net;

namespace Indicators.Api.Tests.Features.Figures;

/// <summary>Only rows that have, or that lack, the first measure asked for.</summary>
public sealed class OnlyRowsTests(ExampleService service) : IClassFixture<ExampleService>
{
    private const string Ranking = "/api/v1/rankings?indicator=advanced-county-streak&within=360100&period=2013";

    private readonly Client _client = service.Client;

    [Fact]
    public async Task Rows_with_a_figure_and_rows_with_a_reason_are_all_rows_and_ranked_among_all()
    {
        var all = (await _client.Get(Ranking)).Items;
        var figures = (await _client.Get($"{Ranking}&only=figures")).Items;
        var reasons = (await _client.Get($"{Ranking}&only=reasons")).Items;

        figures.Select(row => (row.Text("region"), row.Text("rank"), row.Text("of")))
            .ShouldBe([("360111", "1", "3"), ("360121", "2", "3"), ("360122", "3", "3")]);
        reasons.Select(row => row.GetProperty("reasons").Text("rank")).Distinct().ShouldBe(["not-reported"]);
        figures.Concat(reasons).Select(row => row.ToString()).ShouldBe(all.Select(row => row.ToString()));
    }

    [Fact]
    public async Task The_first_measure_decides_and_the_actual_where_none_is_asked_for()
    {
        const string question = "/api/v1/measures?indicator=patent-applications&region=360100&period=2013,2014&fields=period";
        async Task<string[]> Periods(string words) =>
            [.. (await _client.Get($"{question}&{words}")).Items.Select(row => row.Text("period"))];

        (await Periods("only=figures")).ShouldBe(["2013"]);
        (await Periods("measure=completion&only=reasons")).ShouldBe(["2013", "2014"]);
        (await Periods("measure=growth,completion&only=figures")).ShouldBe(["2013"]);
        (await Periods("measure=completion,growth&only=figures")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Growth_of_a_ratio_is_in_points()
    {
        const string growth = "/api/v1/growth?indicator=rd-intensity&region=430000&period=2020";
        await _client.PostRows(
            "actuals",
            """{ "indicator": "rd-intensity", "region": "430000", "period": "2020", "value": 2.15 }""",
            """{ "indicator": "rd-intensity", "region": "430000", "period": "2019", "value": 1.98 }""");
        (await _client.Get($"{growth}&only=figures&fields=points")).Only.Text("points").ShouldBe("0.17");
        (await _client.Get($"{growth}&only=reasons")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_are_of_the_rows_that_are_left()
    {
        var first = await _client.Get($"{Ranking}&only=figures&limit=2&fields=region");
        first.Items.Count.ShouldBe(2);
        var rest = await _client.Get($"{Ranking}&only=figures&limit=2&fields=region&cursor={first.Next}");
        rest.Only.Text("region").ShouldBe("360122");
        rest.Next.ShouldBeNull();
    }

    [Fact]
    public async Task Tables_and_differences_have_them_alone_as_well()
    {
        var table = await _client.Get($"{Ranking}&only=figures&fields=region,rank&format=csv");
        table.Text.Trim('\uFEFF').ShouldBe("region,rank\r\n360111,1\r\n360121,2\r\n360122,3\r\n");

        const string gdp = "/api/v1/measures?indicator=gdp&region=430000,440000&period=2020";
        var before = await _client.PostRows("actuals", """{ "indicator": "gdp", "region": "430000", "period": "2020", "value": 1 }""");
        await _client.PostRows("actuals", """{ "indicator": "gdp", "region": "440000", "period": "2020", "value": 2 }""");
        await _client.Delete("/api/v1/actuals?indicator=gdp&region=430000&period=2020");
        (await _client.Get($"{gdp}&since={before.Revision}&only=figures")).Only.Text("region").ShouldBe("440000");
        var lost = (await _client.Get($"{gdp}&since={before.Revision}&only=reasons&fields=region,value,was")).Only;
        lost.ToString().ShouldBe("""{"region":"430000","value":null,"was":{"value":1}}""");
    }

    [Fact]
    public async Task Anything_else_is_refused_with_the_choices() =>
        (await _client.Get($"{Ranking}&only=numbers&lang=en")).ShouldBeProblem(HttpStatusCode.BadRequest, "only unknown-choice")
            .Message.ShouldBe("unknown choice: numbers; the choices are figures, reasons");
}
