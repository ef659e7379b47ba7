using System.Diagnostics;
using System.Runtime;

namespace Indicators.Benchmarks;

/// <summary>Times actions side by side, in turns: what else the machine does meets all alike.</summary>
public static class Clock
{
    private static readonly TimeSpan Measuring = TimeSpan.FromSeconds(3);

    /// <summary>The median of each, in milliseconds of this process's processor time: what else the machine does counts little.</summary>
    public static double[] Medians(params Action[] actions)
    {
        WarmUp.Run(Warm, () => JitInfo.GetCompilationTime(), () => Environment.CpuUsage.TotalTime);

        var times = Array.ConvertAll(actions, _ => new List<double>());
        var begun = Stopwatch.GetTimestamp();
        while (times[0].Count < 5 || Stopwatch.GetElapsedTime(begun) < Measuring)
        {
            for (var i = 0; i < actions.Length; i++) times[i].Add(Work(actions[i]));
        }

        return Array.ConvertAll(times, Median);

        void Warm()
        {
            var warming = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(warming) < WarmUp.Turn) Array.ForEach(actions, action => action());
        }
    }

    private static double Work(Action action)
    {
        var begun = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - begun).TotalMilliseconds;
    }

    /// <summary>
    /// The median of each by the clock on the wall, in milliseconds, in turns. What a round needs is made before its time; the first rounds
    /// warm up and do not count.
    /// </summary>
    public static double[] InTurns(int rounds, params Func<int, Action>[] makes)
    {
        var warmUps = Math.Max(2, rounds / 4);
        var times = Array.ConvertAll(makes, _ => new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < makes.Length; i++)
            {
                var time = Once(makes[i](round));
                if (round >= warmUps) times[i].Add(time);
            }
        }

        return Array.ConvertAll(times, Median);
    }

    /// <summary>By the clock on the wall, in milliseconds.</summary>
    public static double Once(Action action)
    {
        var begun = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    public static double Median(IEnumerable<double> times) => Quantile(times, 0.5);

    public static double Quantile(IEnumerable<double> times, double part)
    {
        var sorted = times.Order().ToList();
        return sorted[(int)(sorted.Count * part)];
    }
}
