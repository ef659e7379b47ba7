using System.Diagnostics;
using System.Globalization;
using Indicators.Api.Tests;
using Indicators.Api.Tests.Faults;

namespace Indicators.Clients.Tests;

/// <summary>
/// A follower ends equal to what it follows, whatever is written and whenever the service is killed, and after a restore: 100 rounds
/// of writes, or more for so long as FOLLOW_SECONDS says, an hour with 3600; each run is another one.
/// </summary>
public sealed class FollowerTests : IDisposable
{
    private const int Rounds = 100;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(
        int.Parse(Environment.GetEnvironmentVariable("FOLLOW_SECONDS") ?? "0", CultureInfo.InvariantCulture));

    private static readonly string[] Regions = ["360100", "360102", "360103", "360104", "421200", "421202"];

    private readonly TestDatabase _database = new();
    private readonly int _seed = Environment.TickCount;
    private RunningService _service = null!;
    private HttpClient _http = new();

    [Fact]
    public async Task A_follower_ends_equal_through_kills_and_a_restore()
    {
        var random = new Random(_seed);
        await Start();
        var follower = new Follower(() => _http);
        var (begun, kept, isRestored, writes) = (Stopwatch.StartNew(), (string?)null, false, 0);
        for (var round = 0; !isRestored || !IsPast(round, 1); round++)
        {
            for (var count = random.Next(1, 8); count > 0; count--) writes += await Write(random) ? 1 : 0;
            await follower.CatchUp();
            if (kept is null && !isRestored && writes > 20) kept = _database.Keep();
            if (random.Next(40) == 0) await Restart(null);
            if (kept is null || !IsPast(round, 0.5)) continue;
            await follower.CatchUp();
            await Restart(kept);
            (kept, isRestored) = (null, true);
        }

        while (!await follower.CatchUp() || !await follower.CatchUp())
        {
        }

        var whole = new Follower(() => _http);
        (await whole.CatchUp()).ShouldBeTrue();
        follower.Rows.Where(row => !whole.Rows.Contains(row)).ShouldBeEmpty($"seed {_seed}");
        follower.Rows.Count.ShouldBe(whole.Rows.Count, $"seed {_seed}");
        follower.Beginnings.ShouldBe(2, $"seed {_seed}");
        writes.ShouldBeGreaterThan(20);

        bool IsPast(int round, double share) => round >= Rounds * share && begun.Elapsed >= Time * share;
    }

    public void Dispose()
    {
        _service.Dispose();
        _http.Dispose();
        _database.Dispose();
    }

    // Puts and deletes of all that is stored by figures, and now and then of what they are of.
    private Task<bool> Write(Random random)
    {
        var (region, period, value) = (Regions[random.Next(Regions.Length)], 2010 + random.Next(5), random.Next(1000));
        var cell = $""" "indicator": "gdp", "region": "{region}", "period": "{period}" """;
        var query = $"indicator=gdp&region={region}&period={period}";
        return random.Next(8) switch
        {
            0 => Done(client => client.Delete($"/api/v1/actuals?{query}")),
            1 => Done(client => client.PostRows("targets", $$"""{ {{cell}}, "kind": "level", "value": {{value}} }""")),
            2 => Done(client => client.Delete($"/api/v1/targets?{query}&kind=level&commitment=expected&setBy={region}")),
            3 => Done(client => client.PostRows("declared", $$"""{ {{cell}}, "measure": "growth", "value": {{value}} }""")),
            4 => Done(client => client.PostRows("indicators", $$"""
                { "code": "own-{{value % 3}}", "name": "自定{{value % 3}}", "unit": "个", "nature": "flow", "direction": "higher",
                  "definition": "{{value}}" }
                """)),
            _ => Done(client => client.PostRows("actuals", $$"""{ {{cell}}, "value": {{value}} }""")),
        };

        async Task<bool> Done(Func<Client, Task<Answer>> write) => (int)(await write(_service.Client)).Status < 300;
    }

    private async Task Restart(string? backup)
    {
        _service.Kill();
        _service.Dispose();
        if (backup is not null) _database.PutBack(backup);
        await Start();
    }

    private async Task Start()
    {
        _service = await RunningService.Start(_database.ConnectionString);
        _http.Dispose();
        _http = new HttpClient { BaseAddress = _service.Address };
    }
}
