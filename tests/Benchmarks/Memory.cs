using System.Diagnostics;
using Indicators.Benchmarks.Data;
using Indicators.Benchmarks.Serving;

namespace Indicators.Benchmarks;

/// <summary>
/// What a process keeps resident with 14 million actuals: after its first answer, and after it was asked for as many of them as the time
/// allows.
/// </summary>
public static class Memory
{
    private const double Goal = 500;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(25);

    public static IEnumerable<Line> Run(Lab lab)
    {
        var set = lab.Set(Size.Full);
        using var service = Server.Service(set.ConnectionString).Ready(Ask.Small);
        using var baseline = Server.Baseline(set.Path).Ready(First.Small);
        yield return Resident("after the first answer");

        using var snapshot = set.Database.Read();
        var indicators = Reports.Indicators(snapshot, Size.Full.Indicators);
        var (asked, begun) = (0, Stopwatch.GetTimestamp());
        Parallel.ForEach(
            Enumerable.Range(0, Size.Full.Months / 12).SelectMany(_ => indicators, (back, indicator) => (indicator, back))
                .TakeWhile(_ => Stopwatch.GetElapsedTime(begun) < Time),
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            of =>
            {
                var last = Reports.LastMonth - of.back * 12;
                var months = Enumerable.Range(last - 11, 12).Select(month => Reports.PeriodOf(of.indicator, month)).ToList();
                Ask.Answer(
                    service, $"/api/v1/growth?indicator={of.indicator.Code}&period={string.Join(',', months)}&within=100000&level=county"
                        + "&limit=1000");
                Ask.Answer(baseline, $"/ranking?indicator={of.indicator.Code}&now={months[^1]}&by=growth");
                Interlocked.Increment(ref asked);
            });
        yield return Resident($"after growth in {asked * 12:N0} of {indicators.Count * Size.Full.Months:N0} slices");

        Load.Compare(new Asked(service, Request.Get(Ask.Ranking)), new Asked(baseline, Request.Get(First.Ranking)));
        yield return Resident("after 16 clients at once");

        Line Resident(string when) => new($"resident {when}", service.ResidentBytes / 1048576.0, "MiB")
        {
            Limit = new(Goal, "as we aim", 1),
            Baseline = new(baseline.ResidentBytes / 1048576.0),
        };
    }
}
