using System.Text.RegularExpressions;

namespace Indicators.Api.Tests.Explain;

public sealed partial class ExplainExampleTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task The_example_in_the_contract_is_a_real_answer()
    {
        await service.Client.Post("/api/v1/targets", """{ "source": "2020年工作要点", "targets": [{ "indicator": "tech-contract-turnover", "region": "421200", "period": "2020", "kind": "level", "value": 50 }] }""");
        await service.Client.Post("/api/v1/actuals", """{ "source": "2020年上半年工作总结", "actuals": [{ "indicator": "tech-contract-turnover", "region": "421200", "period": "2020-H1", "value": 30.13 }] }""");

        var served = await service.Client.Get("/api/v1/explain?indicator=tech-contract-turnover&region=421200&period=2020-H1&measure=completion");
        var document = (await service.Client.Get("/openapi/v1.json")).Json;

        Timeless(served.Text).ShouldBe(Timeless(document.GetProperty("paths").GetProperty("/api/v1/explain").GetProperty("get")
            .GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("example").GetRawText()));
    }

    // Without the time of writing and the layout of the document.
    private static string Timeless(string json) => Updated().Replace(System.Text.Json.Nodes.JsonNode.Parse(json)!.ToJsonString(), "");

    [GeneratedRegex("\"updated\":\"[^\"]*\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Updated();
}
