using System.Globalization;
using System.Net;

namespace Indicators.Api.Tests.Faults;

/// <summary>
/// Two processes serve one database at once: 60 writes;
/// <c>INDICATORS_WRITES=5000 dotnet test tests/Api.Tests --filter TwoServicesTests</c> makes so many.
/// </summary>
public sealed class TwoServicesTests : IDisposable
{
    private const int Lanes = 4;

    private static readonly int Writes =
        int.Parse(Environment.GetEnvironmentVariable("INDICATORS_WRITES") ?? "60", CultureInfo.InvariantCulture);

    private readonly TestDatabase _database = new();

    [Fact]
    public async Task They_lose_nothing_and_each_reads_at_once_what_the_other_wrote()
    {
        using var first = await RunningService.Start(_database.ConnectionString);
        using var second = await RunningService.Start(_database.ConnectionString);
        using var stream = new WriteStream();
        var lanes = Enumerable.Range(0, Lanes).Select(lane => (Lane: lane, Of: Client(lane), Other: Client(lane + 1))).ToList();

        var writing = lanes.ConvertAll(lane => stream.Write(lane.Of, lane.Lane, () => stream.Acknowledged >= Writes));
        var written = Task.WhenAll(writing);
        var reading = lanes.ConvertAll(lane => stream.Read(lane.Other, lane.Lane, () => written.IsCompleted));

        await written;
        (await Task.WhenAll(reading)).ShouldAllBe(asked => asked > 0);
        foreach (var service in (RunningService[])[first, second])
        {
            await stream.ShouldBeKept(service.Client);
            (await service.Client.Get("/api/v1/revisions/verify")).Json.GetProperty("whole").GetBoolean().ShouldBeTrue();
        }

        Client Client(int number) => (number % 2 == 0 ? first : second).Client;
    }

    [Fact]
    public async Task What_is_sent_to_both_at_once_is_written_once()
    {
        using var first = await RunningService.Start(_database.ConnectionString);
        using var second = await RunningService.Start(_database.ConnectionString);
        const string row = """{ "indicator": "gdp", "region": "360100", "period": "2013", "value": 1 }""";
        const string group = """{ "name": "甲", "members": [{ "region": "360100" }] }""";
        (await first.Client.Put("/api/v1/groups/g", group)).ShouldBe(HttpStatusCode.Created);
        var tag = (await second.Client.Get("/api/v1/groups/g")).Header("ETag");

        for (var round = 0; round < 10; round++)
        {
            var key = ("Idempotency-Key", $"round-{round}");
            var sent = await Both(client => client.Post("/api/v1/actuals", $$"""{ "actuals": [{{row}}], "note": "{{round}}" }""", key));
            sent.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
            sent[0].Text.ShouldBe(sent[1].Text);

            var other = group.Replace("甲", $"甲{round}");
            var put = await Both(client => client.Put("/api/v1/groups/g", other, ("If-Match", tag)));
            put.Select(answer => answer.Status).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed]);
            tag = (await first.Client.Get("/api/v1/groups/g")).Header("ETag");
        }

        async Task<Answer[]> Both(Func<Client, Task<Answer>> ask) =>
            await Task.WhenAll(ask(first.Client), ask(second.Client));
    }

    [Fact]
    public async Task A_restore_under_both_is_noticed_by_both()
    {
        using var first = await RunningService.Start(_database.ConnectionString);
        using var second = await RunningService.Start(_database.ConnectionString);
        await Write(first, 1);
        var backup = _database.Keep();
        await Write(first, 99);
        (await Value(first)).ShouldBe("99");
        (await Value(second)).ShouldBe("99");

        _database.PutBack(backup);

        (await Value(second)).ShouldBe("1");
        (await Value(first)).ShouldBe("1");
        await Write(second, 5);
        (await Value(first)).ShouldBe("5");
        (await first.Client.Get("/api/v1/revisions/verify")).Json.GetProperty("whole").GetBoolean().ShouldBeTrue();
    }

    public void Dispose() => _database.Dispose();

    private static async Task Write(RunningService service, int value) => (await service.Client.PostRows(
        "actuals", $$"""{ "indicator": "gdp", "region": "360000", "period": "2013", "value": {{value}} }""")).ShouldBe(HttpStatusCode.OK);

    private static async Task<string> Value(RunningService service) =>
        (await service.Client.Get("/api/v1/actuals?indicator=gdp")).ShouldBe(HttpStatusCode.OK).Only.Text("value");
}
