using Indicators.Benchmarks.Data;
using Indicators.Benchmarks.Serving;

namespace Indicators.Benchmarks;

/// <summary>From the start of a process, on 14 million actuals, to its first answer, by the clock on the wall.</summary>
public static class Starts
{
    private const int Rounds = 7;
    private const double Second = 1000;

    public static IEnumerable<Line> Run(Lab lab)
    {
        var path = lab.Set(Size.Full).Path;
        foreach (var (what, ask, first) in new[] { ("a figure", Ask.Small, First.Small), ("the ranking of 3,000 with growth and completion", Ask.Ranking, First.Ranking) })
        {
            var times = Clock.InTurns(
                Rounds,
                _ => () => Server.Service(path).Ready(ask).Dispose(),
                _ => () => Server.Baseline(path).Ready(first).Dispose());
            yield return new($"start to the first answer: {what}", times[0]) { Limit = new(Second, "as we aim", 1), Baseline = new(times[1]) };
        }
    }
}
