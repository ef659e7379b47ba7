using System.Text.RegularExpressions;

namespace Indicators.Api.Tests.Explain;

public sealed partial class ExplainExampleTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task The_examples_in_the_contract_are_real_answers()
    {
        await service.Client.Post("/api/v1/targets", """{ "source": "2020年工作要点", "targets": [{ "indicator": "tech-contract-turnover", "region": "421200", "period": "2020", "kind": "level", "value": 50 }] }""");
        await service.Client.Post("/api/v1/actuals", """{ "source": "2020年上半年工作总结", "actuals": [{ "indicator": "tech-contract-turnover", "region": "421200", "period": "2020-H1", "value": 30.13 }] }""");
        await service.Client.Put("/api/v1/groups/trial", """{ "name": "试点市", "members": [{ "region": "421200" }] }""");
        await service.Client.Put("/api/v1/schemes/trial-2020", """{ "name": "试点考核", "weight": 20, "items": [{ "indicator": "tech-contract-turnover", "measure": "completion", "weight": 20, "method": "completion", "bonusCap": 2 }] }""");

        await ShouldBeServed("completion", "indicator=tech-contract-turnover&region=421200&period=2020-H1&measure=completion");
        await ShouldBeServed("score", "measure=score&scheme=trial-2020&group=trial&period=2020-H1");
    }

    private async Task ShouldBeServed(string example, string words)
    {
        var served = await service.Client.Get($"/api/v1/explain?{words}");
        var document = (await service.Client.Get("/openapi/v1.json")).Json;

        Timeless(served.Text).ShouldBe(Timeless(document.GetProperty("paths").GetProperty("/api/v1/explain").GetProperty("get")
            .GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json")
            .GetProperty("examples").GetProperty(example).GetProperty("value").GetRawText()));
    }

    // Without the time of writing and the layout of the document.
    private static string Timeless(string json) => Updated().Replace(System.Text.Json.Nodes.JsonNode.Parse(json)!.ToJsonString(), "");

    [GeneratedRegex("\"updated\":\"[^\"]*\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Updated();
}
