using Indicators.Benchmarks.Data;
using Indicators.Measures;
using Indicators.Periods;
using Indicators.Storage;
using Microsoft.Data.Sqlite;

namespace Indicators.Benchmarks;

/// <summary>What the lives of regions since 1981 cost, beside the same figures with the regions of today alone.</summary>
public static class RegionsWithHistory
{
    private const string Alone = "with the regions of today alone";
    private const double MostTimes = 1.1;
    private const double MostMilliseconds = 100;
    private const double MostMegabytes = 10;

    private static readonly Period Year = Period.OfYear(2024);

    public static IEnumerable<Line> Run(Lab lab)
    {
        var set = lab.Set(Size.Hundredth);
        var (whole, today) = (lab.Copy(set), lab.Copy(set));
        Forget(today);
        foreach (var (what, code, measures, by) in new[]
        {
            ("ranking of a stock by growth", Reports.Stock, (string[])["rank"], "growth"),
            ("ranking of a flow by completion, with growth", Reports.Flow, ["growth", "rank"], "completion"),
        })
        {
            using DataSet with = new(whole), without = new(today);
            var (indicator, key) = (with.Indicator(code), MeasureRegistry.KeyOf(by));
            var times = Clock.Medians(
                () => Questions.Answer(with.Database, indicator, Year, measures, key),
                () => Questions.Answer(without.Database, indicator, Year, measures, key));
            yield return new(what, times[0]) { Limit = new(times[1], Alone, MostTimes) };
        }

        var opened = Clock.Medians(() => Open(whole).Close(), () => Open(today).Close());
        yield return new("opening the database, and its regions", opened[0])
        {
            Limit = new(opened[1] + MostMilliseconds, $"100 ms above {opened[1]:F0} {Alone}", 1),
        };

        Held(today);
        var (more, less) = (Held(whole), Held(today));
        yield return new("held in memory after a ranking", more, "MB")
        {
            Limit = new(less + MostMegabytes, $"10 MB above {less:F1} {Alone}", 1),
        };
    }

    // As if nothing had ever changed.
    private static void Forget(string path)
    {
        using var connection = new SqliteConnection($"{DataSet.ConnectionTo(path)};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            DELETE FROM region WHERE last_month IS NOT NULL;
            UPDATE region SET first_month = NULL, successors = '', former_names = NULL, former_parents = NULL, parts = NULL;
            """;
        command.ExecuteNonQuery();
    }

    private static Database Open(string path)
    {
        var database = Database.Open(DataSet.ConnectionTo(path));
        using var snapshot = database.Read();
        Reports.Counties(snapshot);
        return database;
    }

    private static double Held(string path)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var database = Open(path);
        using (var snapshot = database.Read())
        {
            var indicator = snapshot.Catalogue.Indicators.OfCode(Reports.Stock)!;
            Questions.Answer(database, indicator, Year, ["rank"], MeasureRegistry.KeyOf("growth"));
        }

        var after = GC.GetTotalMemory(forceFullCollection: true);
        database.Close();
        return (after - before) / 1e6;
    }
}
