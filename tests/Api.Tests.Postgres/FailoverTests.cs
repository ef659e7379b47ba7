using System.Net;
using Indicators.Api.Tests.Faults;

namespace Indicators.Api.Tests.Replication;

public sealed class FailoverTests(ReplicatedService service) : IClassFixture<ReplicatedService>
{
    private const int Lanes = 4;

    private readonly Client _client = service.Client;

    [Fact]
    public async Task When_the_primary_dies_and_the_standby_takes_over_nothing_acknowledged_is_lost_and_no_answer_is_wrong()
    {
        (await service.Replication()).ShouldBe("sync");
        using var stream = new WriteStream();
        var writing = Enumerable.Range(0, Lanes).Select(lane => stream.Write(_client, lane, () => false)).ToList();
        var reading = Enumerable.Range(0, Lanes).Select(_ => ReadUntilStandIn(stream)).ToList();

        await stream.More(60);
        service.Primary.Crash();
        await Task.WhenAll([.. writing, .. reading]);
        (await _client.Get("/health/ready")).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "storage-unavailable");
        var acknowledged = stream.Acknowledged;

        service.Standby.Promote();
        await WhenReady().WaitAsync(TimeSpan.FromMinutes(2));
        do await Task.WhenAll(
            Enumerable.Range(0, Lanes).Select(lane => stream.Write(_client, lane, () => stream.Acknowledged > acknowledged + 20)));
        while (stream.HasUnanswered);

        await stream.ShouldBeKept(_client);
    }

    // Whoever reads sees all that was acknowledged before, or is told that he may not, and every write whole.
    private async Task ReadUntilStandIn(WriteStream stream)
    {
        for (var isOver = false; !isOver;)
        {
            var before = stream.Newest;
            var answer = await _client.Get("/api/v1/actuals");
            answer.ShouldBe(HttpStatusCode.OK);
            if (!answer.Headers.Contains("Stale")) answer.Revision.ShouldBeGreaterThanOrEqualTo(before);
            answer.Items.GroupBy(row => row.Text("period"))
                .ShouldAllBe(lane => lane.Select(row => row.Text("value")).Distinct().Count() == 1);
            isOver = answer.Headers.Contains("Primary");
        }
    }

    private async Task WhenReady()
    {
        while ((await _client.Get("/health/ready")).Status is HttpStatusCode.ServiceUnavailable) await Task.Yield();
    }
}
