using System.Net;
using Indicators.Tests.Postgres;

namespace Indicators.Api.Tests.Faults;

public sealed class LostConnectionTests(LostConnectionTests.Disconnected service) : IClassFixture<LostConnectionTests.Disconnected>
{
    private const string Row = """{ "indicator": "gdp", "region": "360100", "period": "2013", "value": 1 }""";

    [Fact]
    public async Task Who_loses_the_server_gets_a_503_and_the_next_is_served()
    {
        (await service.Client.PostRows("actuals", Row)).ShouldBe(HttpStatusCode.OK);

        service.Disconnect();
        (await service.Client.Get("/api/v1/actuals")).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "storage-unavailable");
        (await service.Client.Get("/api/v1/actuals")).Only.Text("value").ShouldBe("1");

        service.Disconnect();
        // The look-up of who asks meets the lost connection: for health nobody needs a key, and the next connection is there.
        (await service.Client.Get("/health/ready")).ShouldBe(HttpStatusCode.OK);
    }

    public sealed class Disconnected : Service
    {
        public void Disconnect() => PostgresServer.Execute(
            ConnectionString, "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> "
                + "pg_backend_pid()");
    }
}
