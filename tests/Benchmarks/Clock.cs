using System.Diagnostics;

namespace Indicators.Benchmarks;

/// <summary>
/// Times actions side by side, in turns, by the processor time of this process: what else the machine does counts little, and alike for all.
/// </summary>
public static class Clock
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Measuring = TimeSpan.FromSeconds(3);

    /// <summary>The median of each, in milliseconds of processor time.</summary>
    public static double[] Medians(params Action[] actions)
    {
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < WarmUp) Array.ForEach(actions, action => action());

        var times = Array.ConvertAll(actions, _ => new List<double>());
        begun = Stopwatch.GetTimestamp();
        while (times[0].Count < 5 || Stopwatch.GetElapsedTime(begun) < Measuring)
        {
            for (var i = 0; i < actions.Length; i++) times[i].Add(Work(actions[i]));
        }

        return Array.ConvertAll(times, Median);
    }

    private static double Work(Action action)
    {
        var begun = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - begun).TotalMilliseconds;
    }

    /// <summary>By the clock on the wall, in milliseconds.</summary>
    public static double Once(Action action)
    {
        var begun = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    public static double Median(IEnumerable<double> times)
    {
        var sorted = times.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
