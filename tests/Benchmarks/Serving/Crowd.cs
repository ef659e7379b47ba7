using System.Diagnostics;

namespace Indicators.Benchmarks.Serving;

/// <summary>Many at once, each in a thread of its own, for some time.</summary>
public static class Crowd
{
    /// <returns>How many seconds it took until the last was done.</returns>
    public static double Run(TimeSpan time, IEnumerable<Action<Func<bool>>> all)
    {
        var begun = Stopwatch.GetTimestamp();
        var threads = all.Select(one => new Thread(() => one(() => Stopwatch.GetElapsedTime(begun) > time))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }
}
