using System.Text.Json;

namespace Indicators.Api.Tests.OpenApi;

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
    public async Task Every_tag_of_an_operation_is_described()
    {
        var document = (await _client.Get("/openapi/v1.json")).Json;
        var described = document.GetProperty("tags").EnumerateArray().Where(tag => tag.Text("description").Length > 0)
            .Select(tag => tag.Text("name"));
        document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject())
            .SelectMany(operation => operation.Value.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!)).Distinct()
            .ShouldBe(described, ignoreOrder: true);
    }

    [Fact]
    public async Task No_figure_is_a_binary_fraction_and_no_code_closed()
    {
        var document = (await _client.Get("/openapi/v1.json")).Json;
        foreach (var schema in Objects(document))
        {
            schema.TryGetProperty("enum", out _).ShouldBeFalse(schema.ToString());
            if (schema.TryGetProperty("type", out var type) && IsNumber(type)) schema.Text("format").ShouldBe("decimal", schema.ToString());
        }
    }

    private static IEnumerable<JsonElement> Objects(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().Where(property => property.Name is not ("example" or "examples"))
            .SelectMany(property => Objects(property.Value)).Prepend(json),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    private static bool IsNumber(JsonElement type) =>
        type.ValueKind is JsonValueKind.String
            ? type.ValueEquals("number")
            : type.ValueKind is JsonValueKind.Array && type.EnumerateArray().Any(IsNumber);

    private static IEnumerable<string> Lacks(JsonProperty operation)
    {
        var value = operation.Value;
        if (!value.TryGetProperty("summary", out _)) yield return "summary";
        if (!value.TryGetProperty("description", out _)) yield return "description";
        if (!value.TryGetProperty("operationId", out _)) yield return "operationId";
        if (!value.TryGetProperty("tags", out _)) yield return "tags";
        if (!value.GetProperty("responses").EnumerateObject().Any(answer => answer.Name is "200" or "201")) yield return "200";
        foreach (var status in new[] { "400", "500" })
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
