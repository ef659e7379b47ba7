namespace Indicators.Benchmarks.Serving;

/// <summary>What is asked again and again.</summary>
public sealed record Asked(Server Server, Request Request);

/// <summary>Requests a second, and the processor time and the fresh memory that the server takes for one.</summary>
/// <param name="Bytes">0 where the server does not tell.</param>
public readonly record struct Rate(double PerSecond, double Microseconds, double Bytes);

/// <summary>Many connections at once, in turns between the servers compared, so that what else the machine does meets all alike.</summary>
public static class Load
{
    private const int Connections = 16;
    private const int Turns = 5;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(0.8);

    public static Rate[] Compare(params Asked[] asked)
    {
        foreach (var one in asked) WarmUp.Run(() => Run(one, WarmUp.Turn), () => one.Server.CompilingTime, () => one.Server.ProcessorTime);
        var runs = Array.ConvertAll(asked, _ => new List<Rate>());
        for (var turn = 0; turn < Turns; turn++)
        {
            for (var i = 0; i < asked.Length; i++) runs[i].Add(Run(asked[i], Turn));
        }

        return Array.ConvertAll(runs, of => new Rate(
            Clock.Median(of.Select(run => run.PerSecond)),
            Clock.Median(of.Select(run => run.Microseconds)),
            Clock.Median(of.Select(run => run.Bytes))));
    }

    private static Rate Run(Asked asked, TimeSpan time)
    {
        var (count, allocated, processor) = (0L, asked.Server.AllocatedBytes, asked.Server.ProcessorTime);
        var seconds = Crowd.Run(time, Enumerable.Repeat<Action<Func<bool>>>(
            isOver =>
            {
                using var connection = new Connection(asked.Server.Port);
                var mine = 0;
                for (; !isOver(); mine++) connection.Expect(asked.Request);
                Interlocked.Add(ref count, mine);
            },
            Connections));
        var taken = (asked.Server.ProcessorTime - processor).TotalMicroseconds;
        return new(count / seconds, taken / count, (double)(asked.Server.AllocatedBytes - allocated) / count);
    }
}
