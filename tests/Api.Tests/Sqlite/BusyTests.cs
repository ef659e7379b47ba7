using System.Net;
using Microsoft.Data.Sqlite;

namespace Indicators.Api.Tests.Faults;

public sealed class BusyTests(BusyTests.Impatient service) : IClassFixture<BusyTests.Impatient>
{
    private const string Row = """{ "indicator": "gdp", "region": "360100", "period": "2013", "value": 1 }""";

    [Fact]
    public async Task A_write_is_a_503_while_another_process_writes_for_too_long_and_reads_go_on()
    {
        (await service.Client.Get("/health/ready")).ShouldBe(HttpStatusCode.OK);
        using (var other = new SqliteConnection(service.Database))
        {
            other.Open();
            using var writing = other.BeginTransaction();

            var refused = (await service.Client.PostRows("actuals", Row))
                .ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "storage-unavailable");

            refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
            (await service.Client.Get("/api/v1/actuals")).ShouldBe(HttpStatusCode.OK).Items.ShouldBeEmpty();
        }

        (await service.Client.PostRows("actuals", Row)).ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>It waits for a second, not for ten.</summary>
    public sealed class Impatient : Service
    {
        public string Database => $"{ConnectionString};Default Timeout=1";

        protected override IReadOnlyDictionary<string, string> Settings =>
            new Dictionary<string, string> { ["ConnectionStrings:Metrics"] = Database };
    }
}
