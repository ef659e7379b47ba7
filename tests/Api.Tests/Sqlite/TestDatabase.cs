using System.Data.Common;
using Indicators.Api.Tests.Compatibility;
using Microsoft.Data.Sqlite;

namespace Indicators.Api.Tests;

/// <summary>A database of one test class, gone afterwards. Of which engine it is, is decided here and nowhere else.</summary>
public sealed class TestDatabase : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("indicators-").FullName;

    public string ConnectionString => $"Data Source={File}";

    private string File => Path.Combine(_directory, "indicators.db");

    /// <summary>A copy of the golden one, which an earlier build wrote.</summary>
    public static TestDatabase Restore()
    {
        var database = new TestDatabase();
        using var golden = CompatibilityFiles.Unzip("golden.db.gz");
        using var copy = System.IO.File.Create(database.File);
        golden.CopyTo(copy);
        return database;
    }

    public DbConnection Connect() => new SqliteConnection($"{ConnectionString};Pooling=False");

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
