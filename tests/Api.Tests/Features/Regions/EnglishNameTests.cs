using System.Net;
using System.Text.Json;

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
    public async Task It_is_written_with_the_region_and_goes_with_what_is_written_without_it()
    {
        await Put("360300", "萍乡市", "Pingxiang");
        (await _client.Get("/api/v1/regions/360300")).Json.Text("nameEn").ShouldBe("Pingxiang");
        (await _client.Get("/api/v1/regions?q=pingxiang")).Only.Text("code").ShouldBe("360300");

        await Put("360300", "萍乡市", null);

        (await _client.Get("/api/v1/regions/360300")).Json.GetProperty("nameEn").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private async Task<List<string>> Names(string path) => [.. (await _client.Get(path)).Items.Select(row => row.Text("regionName"))];

    private async Task Put(string code, string name, string? english) => (await _client.Put(
        $"/api/v1/regions/{code}",
        $$"""
        { "name": "{{name}}", "level": "prefecture", "parent": "360000"{{(english is null ? "" : $", \"nameEn\": \"{english}\"")}} }
        """)).ShouldBe(HttpStatusCode.OK);
}
