using System.Net;
using System.Text.Json;

namespace Indicators.Api.Tests.Features.Figures;

public sealed class FigurePagesTests(Service service) : IClassFixture<Service>
{
    private const string Ranked = "/api/v1/rankings?indicator=patent-grants&within=360000&level=prefecture&period=2012,2013&by=growth";

    private readonly Client _client = service.Client;

    [Theory]
    [InlineData("")]
    [InlineData("&sort=-value,region")]
    [InlineData("&since=0")]
    public async Task The_pages_joined_are_the_whole_answer(string words)
    {
        await _client.PostRows(
            "actuals",
            """{ "indicator": "patent-grants", "region": "360100", "period": "2012", "value": 10 }""",
            """{ "indicator": "patent-grants", "region": "360200", "period": "2012", "value": 20 }""",
            """{ "indicator": "patent-grants", "region": "360100", "period": "2013", "value": 40 }""",
            """{ "indicator": "patent-grants", "region": "360200", "period": "2013", "value": 30 }""");
        List<string> joined = [];
        for (string? path = $"{Ranked}{words}&limit=3"; path is not null;)
        {
            var page = (await _client.Get(path)).ShouldBe(HttpStatusCode.OK);
            joined.AddRange(page.Items.Select(Raw));
            page.Items.Count.ShouldBeLessThanOrEqualTo(3);
            path = page.Next is { } cursor ? $"{Ranked}{words}&limit=3&cursor={cursor}" : null;
        }

        joined.ShouldNotBeEmpty();
        joined.ShouldBe((await _client.Get($"{Ranked}{words}")).Items.Select(Raw));
    }

    [Fact]
    public async Task More_rows_than_an_answer_has_are_refused_with_their_count_unless_paged()
    {
        const string months = "/api/v1/measures?indicator=gdp&within=100000&level=prefecture&from=1990-01&to=2019-12&frequency=month";
        var paged = (await _client.Get($"{months}&limit=2")).ShouldBe(HttpStatusCode.OK);
        paged.Items.Count.ShouldBe(2);
        paged.Next.ShouldNotBeNull();
        (await _client.Get(months)).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "too-many-rows");
    }

    private static string Raw(JsonElement row) => row.GetRawText();

    [Fact]
    public async Task A_column_orders_the_rows_that_have_it()
    {
        await _client.PostRows(
            "actuals",
            """{ "indicator": "patent-grants", "region": "360100", "period": "2010", "value": 10 }""",
            """{ "indicator": "patent-grants", "region": "360200", "period": "2010", "value": 20 }""",
            """{ "indicator": "patent-grants", "region": "360100", "period": "2011", "value": 40 }""",
            """{ "indicator": "patent-grants", "region": "360200", "period": "2011", "value": 30 }""");
        const string query = "/api/v1/measures?indicator=patent-grants&region=360200,360100&period=2011";
        (await _client.Get($"{query}&sort=-growth")).ShouldBeProblem(HttpStatusCode.BadRequest, "sort unknown-choice");
        (await _client.Get($"{query}&measure=growth&sort=-growth")).Items.Select(item => item.Text("region"))
            .ShouldBe(["360100", "360200"]);
        (await _client.Get($"{query}&measure=growth&sort=growth")).Items.Select(item => item.Text("region")).ShouldBe(["360200", "360100"]);
    }
}
