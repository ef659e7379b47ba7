using System.Diagnostics;
using Indicators.Benchmarks.Serving;

namespace Indicators.Benchmarks.Mixed;

/// <summary>What is measured beside the service: as many readers, whose answers are not looked into, and perhaps a writer.</summary>
/// <param name="Reads">Milliseconds of each.</param>
/// <param name="Writes">Milliseconds of each.</param>
public sealed record Screens(IReadOnlyList<double> Reads, IReadOnlyList<double> Writes, double Seconds)
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(8);

    public static Screens Of(Server server, int readers, Request[] reads, Request[] writes)
    {
        List<double>[] read = [.. Enumerable.Range(0, readers).Select(_ => new List<double>())];
        List<double> written = [];
        var seconds = Crowd.Run(Time, [
            .. read.Select(mine => (Action<Func<bool>>)(isOver => Ask(server, reads, mine, isOver))),
            isOver => Ask(server, writes, written, () => writes.Length == 0 || isOver()),
        ]);
        return new([.. read.SelectMany(mine => mine)], written, seconds);
    }

    private static void Ask(Server server, Request[] requests, List<double> milliseconds, Func<bool> isOver)
    {
        using var connection = new Connection(server.Port);
        for (var turn = 0; !isOver(); turn++)
        {
            var begun = Stopwatch.GetTimestamp();
            connection.Expect(requests[turn % requests.Length]);
            milliseconds.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
    }
}
