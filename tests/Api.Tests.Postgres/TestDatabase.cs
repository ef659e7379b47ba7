using System.Data.Common;
using Indicators.Api.Tests.Compatibility;
using Indicators.Tests.Postgres;
using Npgsql;

[assembly: OnPostgres]
[assembly: TestFramework("Indicators.Tests.Postgres.OnPostgresFramework", "Api.Tests.Postgres")]

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

    public void Dispose() => PostgresServer.Current.Drop(ConnectionString);
}
