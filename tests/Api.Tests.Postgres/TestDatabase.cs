using System.Data.Common;
using System.Diagnostics;
using Indicators.Api.Tests.Compatibility;
using Indicators.Tests.Postgres;
using Npgsql;

[assembly: OnPostgres]

namespace Indicators.Api.Tests;

/// <summary>A database of one test class, gone afterwards.</summary>
public sealed class TestDatabase(string connectionString) : IDisposable
{
    public TestDatabase()
        : this(PostgresServer.Current.CreateFilled())
    {
    }

    public string ConnectionString { get; } = connectionString;

    /// <summary>The golden one, which an earlier build wrote, from its dump.</summary>
    public static TestDatabase Restore()
    {
        var database = new TestDatabase(PostgresServer.Current.CreateEmpty());
        using var dump = new StreamReader(CompatibilityFiles.Unzip("golden.sql.gz"));
        PostgresServer.Execute(database.ConnectionString, dump.ReadToEnd());
        return database;
    }

    public DbConnection Connect() => new NpgsqlConnection($"{ConnectionString};Pooling=False");

    /// <summary>A dump of what stands in it now.</summary>
    public string Keep()
    {
        var dump = Path.Combine(Path.GetTempPath(), $"indicators-{Guid.NewGuid():N}.dump");
        Run("pg_dump", "--format=custom", $"--file={dump}", Uri);
        return dump;
    }

    /// <summary>Brings it back to a dump, whoever has it open.</summary>
    public void PutBack(string dump)
    {
        Run("pg_restore", "--clean", "--if-exists", $"--dbname={Uri}", dump);
        File.Delete(dump);
    }

    private string Uri
    {
        get
        {
            var settings = new NpgsqlConnectionStringBuilder(ConnectionString);
            return $"postgresql://{settings.Username}:{settings.Password}@{settings.Host}:{settings.Port}/{settings.Database}";
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        var path = Path.Combine(PostgresCluster.Binaries() ?? "", program);
        var start = new ProcessStartInfo(path, arguments) { UseShellExecute = false, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program}: {said}");
    }

    public void Dispose() => PostgresServer.Current.Drop(ConnectionString);
}
