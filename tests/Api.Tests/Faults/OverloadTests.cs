using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Indicators.Api.Security;

namespace Indicators.Api.Tests.Faults;

/// <summary>
/// More heavy questions at once than are worked out and may wait, and writes between them: one round of them;
/// <c>INDICATORS_OVERLOAD_SECONDS=300 dotnet test tests/Api.Tests --filter OverloadTests</c> goes on for five minutes.
/// </summary>
public sealed class OverloadTests : IDisposable
{
    private const int Writers = 4;
    private const long MostResident = 900L << 20;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(int.Parse(
        Environment.GetEnvironmentVariable("INDICATORS_OVERLOAD_SECONDS") ?? "0", CultureInfo.InvariantCulture));

    // One and a half times as many as may be there.
    private static readonly int Askers = (WorkGate.MostHeavy + WorkGate.MostHeavyWaiting) * 3 / 2;

    private readonly TestDatabase _database = new();

    [Fact]
    public async Task What_is_too_much_at_once_is_refused_cleanly_while_light_questions_and_writes_go_on()
    {
        // All come from one address, which would be stopped before the work is.
        using var service = await RunningService.Start(_database.ConnectionString, "export Indicators__RequestsPerMinute=0");
        using var stream = new WriteStream();
        var (begun, asked, statuses) = (Stopwatch.StartNew(), 0, new ConcurrentDictionary<HttpStatusCode, int>());
        var heavy = Enumerable.Range(0, Askers).Select(_ => Ask()).ToList();
        var writing = Enumerable.Range(0, Writers).Select(lane =>
            stream.Write(service.Client, lane, () => stream.Acknowledged >= 20 && begun.Elapsed > Time)).ToList();

        for (var light = 0; light < 10; light++)
        {
            (await service.Client.Get("/health/live")).ShouldBe(HttpStatusCode.OK);
            (await service.Client.Get($"/api/v1/measures?indicator=gdp&region=360100&period={2010 + light}")).ShouldBe(HttpStatusCode.OK);
        }

        await Task.WhenAll([.. heavy, .. writing]);
        // On a slow machine one that waited may have no time left.
        statuses.Keys.ShouldBeSubsetOf([HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable]);
        statuses.Keys.ShouldContain(HttpStatusCode.OK);
        statuses.Keys.ShouldContain(HttpStatusCode.TooManyRequests);
        service.ResidentBytes.ShouldBeLessThan(MostResident);
        await stream.ShouldBeKept(service.Client);

        // Each another question, so that none is kept; of all that is worked out nothing is sent.
        async Task Ask()
        {
            do
            {
                var month = Interlocked.Increment(ref asked) % 1_200;
                var answer = await service.Client.Get(
                    $"/api/v1/measures?indicator=population&within=100000&level=county&frequency=month&to={1950 + month / 12}"
                    + $"-{month % 12 + 1:00}&last=40&only=figures");
                if (answer.Status is not HttpStatusCode.OK) answer.Headers.RetryAfter.ShouldNotBeNull();
                statuses.AddOrUpdate(answer.Status, 1, (_, before) => before + 1);
            }
            while (begun.Elapsed < Time);
        }
    }

    public void Dispose() => _database.Dispose();
}
