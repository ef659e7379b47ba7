using System.Net;

namespace Indicators.Api.Tests.Features.Actuals;

public sealed class DerivedActualsTests(Service service) : IClassFixture<Service>
{
    private const string SecondQuarter = "/api/v1/actuals?indicator=patent-grants&region=360100&period=2020-Q2";

    private readonly Client _client = service.Client;

    [Fact]
    public async Task A_quarter_that_nobody_reported_follows_from_the_half_and_the_quarter_before()
    {
        await _client.PostRows(
            "actuals",
            """{ "indicator": "patent-grants", "region": "360100", "period": "2020-Q1", "value": 10 }""",
            """{ "indicator": "patent-grants", "region": "360100", "period": "2020-H1", "value": 25, "status": "provisional" }""");
        (await _client.Get(SecondQuarter)).Items.ShouldBeEmpty();
        (await _client.Get($"{SecondQuarter}&spans=reported")).Items.ShouldBeEmpty();
        var row = (await _client.Get($"{SecondQuarter}&spans=derived")).Only;
        (row.Text("value"), row.Text("status"), row.Text("derived")).ShouldBe(("15", "provisional", "True"));
        row.GetProperty("parts").EnumerateArray().Select(part => part.GetString()).ShouldBe(["-2020-Q1", "+2020-H1"], ignoreOrder: true);
        (await _client.Get("/api/v1/actuals?indicator=patent-grants&region=360100&period=2020-H1&spans=derived")).Only.Text("derived")
            .ShouldBe("False");
    }

    [Fact]
    public async Task What_is_to_be_derived_must_be_named() =>
        (await _client.Get("/api/v1/actuals?spans=derived"))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "period required", "indicator required");
}
