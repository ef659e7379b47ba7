using System.Net;
using Indicators.Tests.Postgres;
using Npgsql;

namespace Indicators.Api.Tests.Replication;

public sealed class SynchronousCommitTests
{
    private const int Many = 100;

    // To cancel a commit that waits for its standby makes the server say that it is done.
    [Fact(Timeout = 120_000)]
    public async Task A_write_that_no_synchronous_standby_has_is_not_acknowledged_however_long_it_waits()
    {
        using var cluster = PostgresCluster.Start(PostgresCluster.Binaries()!, "-c synchronous_commit=on");
        PostgresServer.Execute(cluster.ConnectionString, "CREATE DATABASE alone TEMPLATE template0 ENCODING 'UTF8'");
        var settings = new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Database = "alone", CommandTimeout = 2 };
        await using var service = new OnCluster($"{settings}");
        (await Write(service.Client, 0)).ShouldBe(HttpStatusCode.OK);

        PostgresServer.Execute(cluster.ConnectionString, "ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
        PostgresServer.Execute(cluster.ConnectionString, "SELECT pg_reload_conf()");
        var acknowledged = 0;
        Answer answer;
        do answer = await Write(service.Client, ++acknowledged);
        while (answer.Status is HttpStatusCode.OK && acknowledged < Many);

        answer.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "storage-unavailable");
    }

    private static Task<Answer> Write(Client client, int value) => client.PostRows(
        "actuals", $$"""{ "indicator": "gdp", "region": "360100", "period": "2013", "value": {{value + 1}} }""");

    private sealed class OnCluster(string connectionString) : Service
    {
        protected override IReadOnlyDictionary<string, string> Settings =>
            new Dictionary<string, string> { ["ConnectionStrings:Metrics"] = connectionString };
    }
}
