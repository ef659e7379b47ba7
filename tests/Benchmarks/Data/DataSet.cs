using Indicators.Catalog;
using Indicators.Storage;
using Microsoft.Data.Sqlite;

namespace Indicators.Benchmarks.Data;

/// <summary>A database file filled with reports.</summary>
public sealed class DataSet : IDisposable
{
    private readonly Lazy<Database> _withoutCache;

    private DataSet(string path, Database database)
    {
        (Path, Database) = (path, database);
        _withoutCache = new(() => Database.Open($"Data Source={path}", cacheBytes: 0));
    }

    public string Path { get; }

    public Database Database { get; }

    /// <summary>The same file, of which every answer reads all it needs again.</summary>
    public Database WithoutCache => _withoutCache.Value;

    public long Bytes => new FileInfo(Path).Length;

    public long Rows => RawReader.Scalar(Path, "SELECT count(*) FROM actual");

    public static DataSet Make(string path, Action<Database> fill)
    {
        var database = Database.Open($"Data Source={path}");
        Top(database);
        fill(database);
        return new(path, database);
    }

    public Indicator Indicator(string code)
    {
        using var snapshot = Database.Read();
        return snapshot.Catalogue.Indicators.OfCode(code)!;
    }

    public void Dispose()
    {
        Database.DisposeAsync().AsTask().Wait();
        if (_withoutCache.IsValueCreated) WithoutCache.DisposeAsync().AsTask().Wait();
        SqliteConnection.ClearAllPools();
    }

    // The shipped counties, and as many more as make it a round number.
    private static void Top(Database database)
    {
        using var snapshot = database.Read();
        var counties = Reports.Counties(snapshot);
        var parent = snapshot.Catalogue.Regions[counties[0].Parent!.Value];
        var more = Enumerable.Range(1, Reports.Regions - counties.Count).Select(number => new Regions.Region
        {
            Id = -number,
            Code = $"{990000 + number}",
            Name = $"样本县{number}",
            Level = Regions.Level.County,
            Parent = parent.Id,
        });
        database.Write(new Submission { Regions = [.. more] }).Wait();
    }
}
