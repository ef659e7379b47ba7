using Indicators.Benchmarks.Data;
using Microsoft.Data.Sqlite;

namespace Indicators.Benchmarks;

/// <summary>
/// What a row takes on disk, with its targets, its history and who wrote what when, beside the least that a table of figures takes.
/// </summary>
public static class FileSize
{
    public static IEnumerable<Line> Run(Lab lab)
    {
        foreach (var size in (Size[])[Size.Tenth, Size.Full])
        {
            var set = lab.Set(size);
            var rows = set.Rows;
            yield return new($"{rows:N0} actuals, {set.Bytes >> 20:N0} MiB: a row of all", (double)set.Bytes / rows, "B")
            {
                Limit = new(
                    (double)PlainBytes(lab, lab.Set(Size.Tenth)) / lab.Set(Size.Tenth).Rows,
                    "(indicator, period, region, value) and nothing else"),
            };
        }
    }

    private static long PlainBytes(Lab lab, DataSet set)
    {
        var path = lab.Copy(set) + ".plain";
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            $"""
            ATTACH '{set.Path}' AS kept;
            CREATE TABLE plain (indicator INTEGER, period INTEGER, region INTEGER, value INTEGER, PRIMARY KEY (indicator, period,
              region)) WITHOUT ROWID;
            INSERT INTO plain SELECT indicator, period, region, value FROM kept.actual ORDER BY indicator, period, region;
            """;
        command.ExecuteNonQuery();
        return new FileInfo(path).Length;
    }
}
