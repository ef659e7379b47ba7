using System.Data.Common;
using Indicators.Api.Tests.Compatibility;
using Indicators.Tests.Storage;
using Microsoft.Data.Sqlite;

namespace Indicators.Api.Tests;

/// <summary>A database of one test class, gone afterwards. Of which engine it is, is decided here and nowhere else.</summary>
public sealed class TestDatabase : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("indicators-").FullName;

    /// <summary>As it is after it was opened for the first time.</summary>
    public TestDatabase()
        : this(filled: true)
    {
    }

    private TestDatabase(bool filled)
    {
        if (filled) OpenedFile.CopyTo(File);
    }

    public string ConnectionString => $"Data Source={File}";

    private string File => Path.Combine(_directory, "indicators.db");

    /// <summary>Where there is no file yet.</summary>
    public static TestDatabase Missing() => new(filled: false);

    /// <summary>A copy of the golden one, which an earlier build wrote.</summary>
    public static TestDatabase Restore()
    {
        var database = Missing();
        using var golden = CompatibilityFiles.Unzip("golden.db.gz");
        using var copy = System.IO.File.Create(database.File);
        golden.CopyTo(copy);
        return database;
    }

    public DbConnection Connect() => new SqliteConnection($"{ConnectionString};Pooling=False");

    /// <summary>A copy of what stands in it now.</summary>
    public string Keep()
    {
        var backup = Path.Combine(_directory, $"{Path.GetRandomFileName()}.db");
        Copy(File, backup);
        return backup;
    }

    /// <summary>Brings it back to a copy, whoever has it open.</summary>
    public void PutBack(string backup) => Copy(backup, File);

    private static void Copy(string from, string to)
    {
        using var source = new SqliteConnection($"Data Source={from};Pooling=False");
        using var target = new SqliteConnection($"Data Source={to};Pooling=False");
        source.Open();
        target.Open();
        using var patience = target.CreateCommand();
        patience.CommandText = "PRAGMA busy_timeout = 20000";
        patience.ExecuteNonQuery();
        source.BackupDatabase(target);
    }

    public void Dispose()
    {
        if (Directory.Exists(_directory)) Directory.Delete(_directory, recursive: true);
    }
}
