using System.Net;

namespace Indicators.Api.Tests.Features.Actuals;

public sealed class StatusTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task Each_row_that_would_take_a_final_back_is_told_with_the_other_faults()
    {
        await _client.PostRows("actuals", Row("360100", "2013", "final"), Row("360100", "2014", "final"));

        var refused = await _client.PostRows(
            "actuals", Row("360100", "2013", "provisional"), Row("360100", "2015", "provisional"), Row("nowhere", "2013", "final"),
            Row("360100", "2014", "estimated"));

        refused.ShouldBeProblem(
            HttpStatusCode.UnprocessableEntity, "2 region unknown-region", "0 status status-falls", "3 status status-falls");
        (await _client.Get("/api/v1/actuals?region=360100&status=provisional")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_correction_says_so_and_why()
    {
        await _client.PostRows("actuals", Row("360200", "2013", "final"));
        var row = Row("360200", "2013", "provisional");

        (await Post($$"""{ "actuals": [{{row}}], "correct": true }"""))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 status status-falls");
        (await Post($$"""{ "actuals": [{{row}}], "note": "核实中" }"""))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 status status-falls");
        (await Post($$"""{ "actuals": [{{row}}], "correct": true, "note": "核实中" }""")).Receipt.ShouldBe("1 0 1 0 0");
    }

    private static string Row(string region, string period, string status) =>
        $$"""{ "indicator": "patent-applications", "region": "{{region}}", "period": "{{period}}", "value": 1, "status": "{{status}}" }""";

    private Task<Answer> Post(string body) => _client.Post("/api/v1/actuals", body);
}
