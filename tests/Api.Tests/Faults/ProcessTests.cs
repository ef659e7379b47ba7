namespace Indicators.Api.Tests.Faults;

/// <summary>
/// Real processes on a real database. The process is killed 5 times;
/// <c>INDICATORS_KILLS=50 dotnet test tests/Api.Tests --filter ProcessTests</c> does it 50 times.
/// </summary>
public sealed class ProcessTests : IDisposable
{
    private const int Lanes = 4;

    private readonly TestDatabase _database = new();

    private string ConnectionString => _database.ConnectionString;

    [Fact]
    public async Task Whatever_was_acknowledged_outlives_a_kill_and_nothing_is_there_by_half()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("INDICATORS_KILLS") ?? "5");
        using var stream = new WriteStream();
        var random = new Random(9);
        for (var kill = 0; kill < kills; kill++)
        {
            using var service = await RunningService.Start(ConnectionString);
            var lanes = Enumerable.Range(0, Lanes).Select(lane => stream.Write(service.Client, lane, () => false)).ToList();
            await Task.WhenAny(stream.More(random.Next(1, 60)), Task.WhenAll(lanes));
            service.Kill();
            await Task.WhenAll(lanes);
        }

        using var last = await RunningService.Start(ConnectionString);
        await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => stream.Write(last.Client, lane, () => true)));
        await stream.ShouldBeKept(last.Client);
    }

    public void Dispose() => _database.Dispose();
}
