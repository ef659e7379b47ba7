using Indicators.Benchmarks.Data;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Benchmarks.Scale;

/// <summary>
/// The same reports for more and more indicators, to a hundred million actuals: what a row costs to write and to keep, and a question to
/// answer, beside what they cost while there were fourteen million.
/// </summary>
public static class CostOfSize
{
    private const int Months = 120;
    private const int IndicatorsAtOnce = 41;
    private const int Rounds = 7;

    public static IEnumerable<Line> Run(Lab lab)
    {
        foreach (var make in Engine.All)
        {
            using var engine = make();
            DataSet.Make(engine.ConnectionString, AddIndicators);
            var database = Database.Open(engine.ConnectionString, cacheBytes: 0);
            var (first, last) = Grow(engine, database);
            database.Close();
            foreach (var line in Lines(engine.Name, first, first).Concat(Lines(engine.Name, last, first))) yield return line;
        }
    }

    private static (Mark First, Mark Last) Grow(Engine engine, Database database)
    {
        List<Mark> marks = [];
        var rows = 0L;
        for (var round = 1; round <= Rounds; round++)
        {
            var (before, done) = (rows, (round - 1) * IndicatorsAtOnce);
            var time = Clock.Once(
                () => rows += Reports.Fill(
                    database, snapshot => [.. Reports.Indicators(snapshot, done + IndicatorsAtOnce).Skip(done)], Months));
            marks.Add(Mark.Of(engine, database, done + IndicatorsAtOnce, rows, (rows - before) / time * 1000));
            Console.Error.WriteLine($"  {engine.Name}: {marks[^1]}");
        }

        return (marks[0], marks[^1]);
    }

    private static IEnumerable<Line> Lines(string engine, Mark mark, Mark first)
    {
        var what = $"{engine}, {mark.Rows:N0} actuals";
        Line Of(string which, Func<Mark, double> figure, string unit) => new($"{what}: {which}", figure(mark), unit)
        {
            Limit = mark == first ? null : new(figure(first), $"with {first.Rows:N0}"),
        };
        return
        [
            Of("writing the last 41 indicators", of => of.RowsPerSecond, "rows/s"),
            Of("a row on disk, of all", of => of.BytesPerRow, "B"),
            Of("ranking of 3,000 by growth, nothing in memory, p50", of => of.Ranking, "ms"),
            Of("twelve months of a region, nothing in memory, p50", of => of.Series, "ms"),
            Of("correction of one actual, p50", of => of.Correction, "ms"),
        ];
    }

    private static void AddIndicators(Database database)
    {
        using var snapshot = database.Read();
        var like = snapshot.Catalogue.Indicators.OfCode(Reports.Flow)!;
        database.WriteAndWait(new ChangeSet
        {
            Indicators = [.. Enumerable.Range(1, Rounds * IndicatorsAtOnce)
                .Select(number => like with { Id = 0, Code = $"sample-{number}", Name = $"样本指标{number}", Aliases = [] })],
        });
    }
}
