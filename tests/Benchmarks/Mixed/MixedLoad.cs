using Indicators.Benchmarks.Data;
using Indicators.Benchmarks.Serving;
using Indicators.Catalogue;

namespace Indicators.Benchmarks.Mixed;

/// <summary>
/// One writer and 64 readers at once, none of them pausing; every answer is held against what was written. Beside it as many readers of
/// bare Kestrel, with answers of those lengths and nobody writing, and the baseline with a writer.
/// </summary>
public static class MixedLoad
{
    private const int Readers = 64;
    private const string Bare = "bare Kestrel, nobody writing";
    private static readonly string[] Provinces = ["420000", "360000", "330000", "320000"];

    public static IEnumerable<Line> Run(Lab lab)
    {
        var set = lab.Set(Size.Tenth);
        using var service = Server.Service(DataSet.ConnectionTo(lab.Copy(set))).Ready("/health/live");
        var (log, boards) = (new WriteLog(), Boards(set));
        new Writer(service.Port, boards, log).Run(() => true);
        var writer = new Writer(service.Port, boards, log);
        var readers = Enumerable.Range(0, Readers).Select(number => new Reader(number, service.Port, boards, log)).ToList();
        var seconds = Crowd.Run(
            TimeSpan.FromSeconds(lab.Options.Seconds), [.. readers.Select(reader => (Action<Func<bool>>)reader.Run), writer.Run]);
        List<Read> reads = [.. readers.SelectMany(reader => reader.Reads)];
        var (wrong, stale) = log.Judge(reads);

        var (limit, first) = (OfBare(service, boards), OfBaseline(lab, set));
        var times = reads.Select(read => (double)read.Milliseconds).ToList();
        var writes = writer.Milliseconds;
        yield return new($"wrong answers among {reads.Count:N0} reads during {writes.Count:N0} writes", wrong, "answers")
        {
            Limit = new(1, "(none is aimed at)", 0),
        };
        yield return new("stale answers among them", stale, "answers") { Limit = new(1, "(none is aimed at)", 0) };
        yield return new("reads", reads.Count / seconds, "reads/s")
        {
            Limit = new(limit.Reads.Count / limit.Seconds, Bare),
            Baseline = new(first.Reads.Count / first.Seconds),
        };
        yield return Read("p50", 0.5);
        yield return Read("p99", 0.99);
        yield return new("writes of a province's counties and their bases", writes.Count / seconds, "writes/s")
        {
            Baseline = new(first.Writes.Count / first.Seconds),
        };
        yield return Write("p50", 0.5);
        yield return Write("p99", 0.99);

        Line Read(string name, double part) => new($"a read, {name}", Clock.Quantile(times, part))
        {
            Limit = new(Clock.Quantile(limit.Reads, part), Bare),
            Baseline = new(Clock.Quantile(first.Reads, part)),
        };
        Line Write(string name, double part) =>
            new($"a write, {name}", Clock.Quantile(writes, part)) { Baseline = new(Clock.Quantile(first.Writes, part)) };
    }

    private static List<Board> Boards(DataSet set)
    {
        using var snapshot = set.Database.Read();
        var regions = snapshot.Catalogue.Regions;
        return [.. Provinces.Select((code, number) => new Board(
            number, code,
            [.. regions.Within(regions.OfCode(code).First(), RegionLevel.County, Reports.LastMonth).Select(county => county.Code)]))];
    }

    private static Screens OfBare(Server service, List<Board> boards)
    {
        using var bare = Server.Bare().Ready("/200");
        byte[][] answers = [Ask.Answer(service, boards[0].One), Ask.Answer(service, boards[0].AllPath)];
        return Screens.Of(bare, Readers, [.. answers.Select(answer => Request.Get($"/{answer.Length}"))], []);
    }

    private static Screens OfBaseline(Lab lab, DataSet set)
    {
        using var baseline = Server.Baseline(lab.Copy(set)).Ready(First.Small);
        using var snapshot = set.Database.Read();
        var file = new ReportFile([.. Reports.Counties(snapshot).Take(100).Select(region => region.Code)]);
        return Screens.Of(
            baseline,
            Readers,
            [Request.Get(First.Small), Request.Get(First.Province)],
            [.. Enumerable.Range(0, 50).Select(turn => Request.Post("/actuals", file.JsonList(0, 200, add: turn)))]);
    }
}
