using System.Net;
using Indicators.Api.Tests.Faults;

namespace Indicators.Api.Tests.Replication;

public sealed class PatroniTests
{
    private const int Lanes = 3;

    [OnPatroni(Timeout = 300_000)]
    public async Task When_the_primary_is_killed_under_load_nothing_acknowledged_is_lost_and_reads_go_on()
    {
        using var cluster = await Task.Run(() => new PatroniCluster());
        await using var service = new Clustered(cluster);
        var client = service.Client;
        using var stream = new WriteStream();
        using var over = new CancellationTokenSource();
        var writing = Enumerable.Range(0, Lanes).Select(lane => stream.Write(client, lane, () => false)).ToList();
        await stream.More(30);
        var reading = Enumerable.Range(0, Lanes).Select(_ => Task.Run(() => Read(client, stream, over.Token))).ToList();
        await stream.More(30);

        cluster.KillPrimary();
        await Task.WhenAll(writing);
        var acknowledged = stream.Acknowledged;
        while ((await client.Get("/health/ready")).Status is HttpStatusCode.ServiceUnavailable) await Task.Yield();
        do await Task.WhenAll(
            Enumerable.Range(0, Lanes).Select(lane => stream.Write(client, lane, () => stream.Acknowledged > acknowledged + 20)));
        while (stream.HasUnanswered);
        await over.CancelAsync();

        // Each lane was answered by the copy meanwhile, and by the new primary in the end.
        (await Task.WhenAll(reading)).ShouldAllBe(lane => lane.OfCopy > 0 && lane.OfPrimary > 0);
        (await client.Get("/api/v1/actuals")).Headers.Contains("Primary").ShouldBeFalse();
        await stream.ShouldBeKept(client);
    }

    // Commits wait until the copy shows them, so that it lacks nothing that was acknowledged.
    private static async Task<(int OfPrimary, int OfCopy)> Read(Client client, WriteStream stream, CancellationToken over)
    {
        var (primary, copy) = (0, 0);
        while (!over.IsCancellationRequested)
        {
            var before = stream.Newest;
            var answer = await client.Get($"/api/v1/actuals?limit={100 + (primary + copy) % 50}");
            answer.ShouldBe(HttpStatusCode.OK).Revision.ShouldBeGreaterThanOrEqualTo(before);
            answer.Headers.Contains("Stale").ShouldBeFalse();
            if (answer.Headers.Contains("Primary")) copy++;
            else primary++;
        }

        return (primary, copy);
    }

    private sealed class Clustered(PatroniCluster cluster) : Service
    {
        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
        {
            ["ConnectionStrings:Metrics"] = cluster.Primary,
            ["ConnectionStrings:MetricsReplicas"] = cluster.Replica,
        };
    }
}
