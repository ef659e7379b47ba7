using Indicators.Catalogue;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Benchmarks.Data;

/// <summary>A database file filled with reports.</summary>
public sealed class DataSet(string path) : IDisposable
{
    /// <summary>The code of a scheme that scores by the completion of both indicators.</summary>
    public const string Scheme = "benchmark";

    private readonly Lazy<Database> _database = new(() => Database.Open(ConnectionTo(path)));
    private readonly Lazy<Database> _withoutCache = new(() => Database.Open(ConnectionTo(path), cacheBytes: 0));

    public string Path => path;

    public Database Database => _database.Value;

    /// <summary>The same file, of which every answer reads all it needs again.</summary>
    public Database WithoutCache => _withoutCache.Value;

    public long Bytes => new FileInfo(path).Length;

    public long Rows => RawReader.Scalar(path, "SELECT count(*) FROM actual");

    public string ConnectionString => ConnectionTo(path);

    public static string ConnectionTo(string path) => $"Data Source={path}";

    public static void Make(string connectionString, Action<Database> fill)
    {
        var database = Database.Open(connectionString);
        Top(database);
        fill(database);
        database.Close();
    }

    public Indicator Indicator(string code)
    {
        using var snapshot = Database.Read();
        return snapshot.Catalogue.Indicators.OfCode(code)!;
    }

    public void Dispose()
    {
        if (_database.IsValueCreated) Database.Close();
        if (_withoutCache.IsValueCreated) WithoutCache.Close();
    }

    // The shipped counties, and as many more as make it a round number.
    private static void Top(Database database)
    {
        using var snapshot = database.Read();
        var counties = Reports.Counties(snapshot);
        var parent = snapshot.Catalogue.Regions[counties[0].Parent!.Value];
        var more = Enumerable.Range(1, Reports.Regions - counties.Count).Select(number => new Catalogue.Region
        {
            Id = -number,
            Code = $"{990000 + number}",
            Name = $"样本县{number}",
            Level = Catalogue.RegionLevel.County,
            Parent = parent.Id,
        });
        SchemeItem[] items =
            [.. new[] { Reports.Flow, Reports.Stock }.Select(
                code => new SchemeItem(code, Criterion.Completion, 50, new ProportionalMethod(5)))];
        var scheme = new Scheme { Id = 0, Code = Scheme, Name = "年度考核", Weight = 100, Items = items };
        database.WriteAndWait(new ChangeSet { Regions = [.. more], Schemes = [scheme] });
    }
}
