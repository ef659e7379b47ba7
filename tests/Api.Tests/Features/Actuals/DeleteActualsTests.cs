using System.Net;

namespace Indicators.Api.Tests.Features.Actuals;

public sealed class DeleteActualsTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task All_that_the_lists_name_is_deleted_as_one_revision()
    {
        await _client.PostRows(
            "actuals",
            """{ "indicator": "patent-applications", "region": "360100", "period": "2013", "value": 1 }""",
            """{ "indicator": "high-tech-enterprises", "region": "360100", "period": "2013-12", "value": 1 }""",
            """{ "indicator": "patent-applications", "region": "360100", "period": "2014", "value": 1 }""");
        var deleted = await _client.Delete("/api/v1/actuals?indicator=patent-applications,high-tech-enterprises&region=360100&period=2013");
        deleted.ShouldBe(HttpStatusCode.OK).Receipt.ShouldBe("2 0 0 0 2");
        (await _client.Get("/api/v1/actuals?region=360100")).Only.Text("period").ShouldBe("2014");
        (await _client.Get($"/api/v1/actuals?region=360100&asOf={deleted.Revision - 1}")).Items.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Deleting_what_is_not_there_is_unchanged() =>
        (await _client.Delete("/api/v1/actuals?indicator=gdp&region=360100&period=1999")).ShouldBe(HttpStatusCode.OK).Receipt
            .ShouldBe("1 0 0 1 0");

    [Fact]
    public async Task Every_key_is_required_and_every_fault_told() =>
        (await _client.Delete("/api/v1/actuals?indicator=no-such&region=&period=2013&colour=red")).ShouldBeProblem(
            HttpStatusCode.BadRequest, "region required", "colour unknown-word", "indicator unknown-indicator");
}
