using System.Net;

namespace Indicators.Api.Tests.Features.Indicators;

/// <summary>A total names its parts, a stock what is added to it.</summary>
public sealed class IdentityTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task They_come_with_the_catalogue()
    {
        (await _client.Get("/api/v1/indicators/high-tech-enterprises")).Json.Text("inflow").ShouldBe("new-high-tech-enterprises");
        (await _client.Get("/api/v1/indicators/municipal-progress-awards")).Json.GetProperty("parts").GetArrayLength().ShouldBe(3);
        (await _client.Get("/api/v1/indicators/new-energy-vehicles-promoted-total")).Json.Text("cumulative").ShouldBe("True");
    }

    [Fact]
    public async Task Every_named_indicator_is_known_and_fits()
    {
        (await Write("stock", "家", "\"inflow\": \"no-such\""))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 inflow unknown-indicator");
        (await Write("stock", "家", "\"inflow\": \"gazelle-enterprises\""))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 inflow not-applicable");
        (await Write("flow", "家", "\"parts\": [\"patent-grants\", \"gdp\"]"))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 parts unit-mismatch");
        (await Write("flow", "家", "\"inflow\": \"patent-grants\""))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 inflow unexpected");
        (await Write("flow", "件", "\"parts\": [\"patent-grants\", \"patent-applications\"]")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_total_is_no_part_of_itself() =>
        (await _client.PostRows(
            "indicators",
            """{ "code": "a", "name": "甲", "unit": "家", "nature": "flow", "direction": "higher", "parts": ["b"] }""",
            """{ "code": "b", "name": "乙", "unit": "家", "nature": "flow", "direction": "higher", "parts": ["a"] }"""))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 parts cycle", "1 parts cycle");

    private Task<Answer> Write(string nature, string unit, string identity) => _client.PostRows(
        "indicators",
        $$"""{ "code": "some", "name": "某数", "unit": "{{unit}}", "nature": "{{nature}}", "direction": "higher", {{identity}} }""");
}
