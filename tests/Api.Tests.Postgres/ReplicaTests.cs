using System.Net;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Tests.Postgres;

namespace Indicators.Api.Tests.Replication;

public sealed class ReplicaTests(ReplicatedService service) : IClassFixture<ReplicatedService>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task A_replica_serves_who_knows_a_revision_that_it_has_and_nobody_else()
    {
        var first = await Write(1);
        await WhenReplayed();
        service.PauseReplay();
        var second = await Write(2);

        (await Lag()).ShouldBe(1);
        (await Read(known: first)).ShouldBe("1");
        (await Read()).ShouldBe("2");
        (await Read(known: second)).ShouldBe("2");
        (await Read(known: first, "&asOf=" + second)).ShouldBe("2");
        (await Read(known: first, "&since=" + second, "measures")).ShouldBe("none");

        OnStandby("SELECT pg_wal_replay_resume()");
        await WhenReplayed();
        (await Read(known: second)).ShouldBe("2");

        service.Standby.Crash();
        (await Read(known: second)).ShouldBe("2");
    }

    private async Task<double> Lag() => double.Parse(
        (await _client.Get("/metrics")).Text.Split('\n').Single(line => line.StartsWith("indicators_replica_lag{")).Split(' ')[1],
        System.Globalization.CultureInfo.InvariantCulture);

    private async Task<long> Write(int value) => (await _client.PostRows(
        "actuals", $$"""{ "indicator": "gdp", "region": "360100", "period": "2013", "value": {{value}} }""")).ShouldBe(
            HttpStatusCode.OK).Revision;

    private async Task<string> Read(long? known = null, string words = "", string list = "actuals")
    {
        var path = $"/api/v1/{list}?indicator=gdp&region=360100&period=2013{words}";
        var answer = known is null ? await _client.Get(path) : await _client.Get(path, (MinimumRevision.Header, $"{known}"));
        return answer.ShouldBe(HttpStatusCode.OK).Items is [var row] ? row.Text("value") : "none";
    }

    // The primary's commits return once the standby has them, not once it shows them.
    private Task WhenReplayed() => Task.Run(() => OnStandby(
        """
        DO $$ BEGIN
          WHILE pg_last_wal_replay_lsn() < pg_last_wal_receive_lsn() LOOP PERFORM pg_sleep(0.01); END LOOP;
        END $$
        """));

    private void OnStandby(string sql) => PostgresServer.Execute(service.Standby.ConnectionString, sql);
}
