using Indicators.Benchmarks.Data;
using Indicators.Benchmarks.Serving;

namespace Indicators.Benchmarks;

/// <summary>
/// From the start of a process, on 14 million actuals, to its first answer, by the clock on the wall and in processor time.
/// </summary>
public static class Starts
{
    private const int Rounds = 5;
    private const double Second = 1000;

    public static IEnumerable<Line> Run(Lab lab)
    {
        var path = lab.Set(Size.Full).Path;
        Start(() => Server.Service(DataSet.ConnectionTo(path)), Ask.Small); // It is published then, which is no part of a start.
        foreach (var (what, ask, first) in new[]
        {
            ("a figure", Ask.Small, First.Small),
            ("the ranking of 3,000", Ask.Ranking, First.Ranking),
        })
        {
            List<(double Wall, double Processor)> ours = [], theirs = [];
            for (var round = 0; round < Rounds; round++)
            {
                ours.Add(Start(() => Server.Service(DataSet.ConnectionTo(path)), ask));
                theirs.Add(Start(() => Server.Baseline(path), first));
            }

            yield return new($"start to the first answer, {what}", Clock.Median(ours.Select(of => of.Wall)))
            {
                Limit = new(Second, "as we aim", 1),
                Baseline = new(Clock.Median(theirs.Select(of => of.Wall))),
            };
            yield return new($"its processor time, {what}", Clock.Median(ours.Select(of => of.Processor)))
            {
                Baseline = new(Clock.Median(theirs.Select(of => of.Processor))),
            };
        }
    }

    private static (double Wall, double Processor) Start(Func<Server> start, string path)
    {
        Server? server = null;
        var wall = Clock.Once(() => server = start().Ready(path));
        using (server) return (wall, server!.ProcessorTime.TotalMilliseconds);
    }
}
