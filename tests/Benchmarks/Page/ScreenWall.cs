using System.Diagnostics;
using Indicators.Benchmarks.Serving;

namespace Indicators.Benchmarks.Page;

/// <summary>
/// A thousand screens, each on a connection of its own, asking every ten seconds at a moment of its own. Each answer is timed from the
/// moment at which it was due, so that one who waits for another is late.
/// </summary>
internal static class ScreenWall
{
    private const int Screens = 1000;
    private const int Hands = 8;
    private const int Refreshes = 3;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    public static (IReadOnlyList<double> Milliseconds, double Microseconds) Of(Server server, Request request)
    {
        var hands = Enumerable.Range(0, Hands).Select(hand => new List<double>()).ToArray();
        var screens = Enumerable.Range(0, Screens).Select(_ => new Connection(server.Port)).ToArray();
        try
        {
            foreach (var screen in screens) screen.Expect(request);
            var (begun, processor) = (Stopwatch.GetTimestamp(), server.ProcessorTime);
            Crowd.Run(Every, hands.Select((times, hand) => (Action<Func<bool>>)(_ => Turn(screens, hand, request, begun, times))));
            var taken = (server.ProcessorTime - processor).TotalMicroseconds;
            return ([.. hands.SelectMany(times => times)], taken / (Screens * Refreshes));
        }
        finally
        {
            Array.ForEach(screens, screen => screen.Dispose());
        }
    }

    // One thread turns to each of its screens when it is due.
    private static void Turn(Connection[] screens, int hand, Request request, long begun, List<double> times)
    {
        for (var refresh = 0; refresh < Refreshes; refresh++)
        {
            for (var screen = hand; screen < Screens; screen += Hands)
            {
                var due = Every * (refresh + ((double)screen / Screens));
                var early = due - Stopwatch.GetElapsedTime(begun);
                if (early > TimeSpan.Zero) Thread.Sleep(early);
                screens[screen].Expect(request);
                times.Add((Stopwatch.GetElapsedTime(begun) - due).TotalMilliseconds);
            }
        }
    }
}
