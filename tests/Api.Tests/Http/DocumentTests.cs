using System.Text.Json;

namespace Indicators.Api.Tests.Http;

public sealed class DocumentTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task Every_route_is_described_with_its_parameters_bodies_and_problems()
    {
        var document = (await _client.Get("/openapi/v1.json")).Json;
        document.Text("openapi").ShouldStartWith("3.1");
        var undescribed =
            from path in document.GetProperty("paths").EnumerateObject()
            from operation in path.Value.EnumerateObject()
            let name = $"{operation.Name} {path.Name}"
            where path.Name.StartsWith("/api/")
            from lack in Lacks(operation)
            select $"{name}: {lack}";
        undescribed.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_examples_of_bodies_are_accepted()
    {
        var document = (await _client.Get("/openapi/v1.json")).Json;
        foreach (var list in new[] { "regions", "indicators", "actuals", "targets" })
        {
            var example = document.GetProperty("paths").GetProperty($"/api/v1/{list}").GetProperty("post").GetProperty("requestBody")
                .GetProperty("content").GetProperty("application/json").GetProperty("example");
            (await _client.Post($"/api/v1/{list}", example.GetRawText())).ShouldBe(System.Net.HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task The_root_leads_to_the_pages_where_it_is_tried_out() =>
        (await _client.Get("/")).Text.ShouldContain("swagger-ui");

    private static IEnumerable<string> Lacks(JsonProperty operation)
    {
        var value = operation.Value;
        if (!value.TryGetProperty("summary", out _)) yield return "summary";
        if (!value.TryGetProperty("operationId", out _)) yield return "operationId";
        if (!value.TryGetProperty("tags", out _)) yield return "tags";
        foreach (var status in new[] { "200", "400", "500" })
        {
            if (!value.GetProperty("responses").TryGetProperty(status, out _)) yield return status;
        }

        if (operation.Name is "post" or "put" && !value.TryGetProperty("requestBody", out _)) yield return "requestBody";
        foreach (var parameter in value.GetProperty("parameters").EnumerateArray())
        {
            if (parameter.Text("in") is "query" && parameter.Text("description").Length == 0) yield return parameter.Text("name");
        }
    }
}
