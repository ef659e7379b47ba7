using Indicators.Benchmarks.Data;
using Indicators.Periods;

namespace Indicators.Benchmarks;

/// <summary>What it takes to know that an answer in memory holds still, beside opening a snapshot to make it anew.</summary>
public static class Freshness
{
    private const int Times = 1000;

    public static IEnumerable<Line> Run(Lab lab)
    {
        var set = lab.Set(Size.Hundredth);
        var indicator = set.Indicator(Reports.Stock).Id;
        using var read = set.Database.Read();
        read.Actuals(indicator, [new Period(Reports.LastMonth, 1)], new[] { Reports.Counties(read)[0].Id });
        var basis = read.Dependencies!;
        var times = Clock.Medians(
            () => Repeat(() => set.Database.StillHolds(basis).AsTask().GetAwaiter().GetResult().Holds),
            () => Repeat(() =>
            {
                using var snapshot = set.Database.Read();
                return snapshot.Revision > 0;
            }));
        yield return new("whether an answer holds still", times[0] * 1000 / Times, "µs")
        {
            Limit = new(times[1] * 1000 / Times, "opening a snapshot", 1),
        };
    }

    private static void Repeat(Func<bool> what)
    {
        for (var i = 0; i < Times; i++) what();
    }
}
