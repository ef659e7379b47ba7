using System.Net;

namespace Indicators.Api.Tests.Features.Regions;

/// <summary>What regions are called where English is asked for.</summary>
public sealed class EnglishNameTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task Rows_and_explanations_in_English_have_the_English_name_where_there_is_one()
    {
        await Put("360100", "南昌市", "Nanchang");
        await _client.PostRows(
            "actuals",
            """{ "indicator": "gdp", "region": "360100", "period": "2020", "value": 5 }""",
            """{ "indicator": "gdp", "region": "360200", "period": "2020", "value": 4 }""");
        const string ranking = "/api/v1/rankings?indicator=gdp&region=360100,360200&period=2020";

        (await Names($"{ranking}&lang=en")).ShouldBe(["Nanchang", "景德镇市"]);
        (await Names(ranking)).ShouldBe(["南昌市", "景德镇市"]);
        var explained = (await _client.Get("/api/v1/explain?measure=growth&indicator=gdp&region=360100&period=2020&lang=en")).Json;
        explained.GetProperty("reason").Text("message")
            .ShouldBe("no base: base — Gross domestic product, Nanchang, 2019: not reported");
        explained.GetProperty("inputs")[0].Text("regionName").ShouldBe("Nanchang");
    }

    [Fact]
    public async Task It_is_that_of_the_name_it_has_now_and_is_written_with_it()
    {
        await _client.PostRows("actuals", """{ "indicator": "gdp", "region": "360300", "period": "2015", "value": 5 }""");
        await Put("360300", "萍乡新市", "New Pingxiang", """, "effective": "2018-01" """);
        const string of = "/api/v1/measures?indicator=gdp&region=360300&lang=en";

        (await Names($"{of}&period=2015,2020")).ShouldBe(["萍乡市", "New Pingxiang"]);
        (await _client.Get("/api/v1/regions/360300")).Json.Text("nameEn").ShouldBe("New Pingxiang");
        (await _client.Get("/api/v1/regions?q=new pingxiang")).Only.Text("code").ShouldBe("360300");
        await Put("360300", "萍乡新市", null);
        (await Names($"{of}&period=2020")).ShouldBe(["萍乡新市"]);
    }

    private async Task<List<string>> Names(string path) => [.. (await _client.Get(path)).Items.Select(row => row.Text("regionName"))];

    private async Task Put(string code, string name, string? english, string more = "") => (await _client.Put(
        $"/api/v1/regions/{code}",
        $$"""
        { "name": "{{name}}", "level": "prefecture", "parent": "360000"{{(english is null ? "" : $", \"nameEn\": \"{english}\"")}}{{more}} }
        """)).ShouldBe(HttpStatusCode.OK);
}
