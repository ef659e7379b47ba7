using Indicators.Storage;
using Npgsql;

namespace Indicators.Tests.Postgres;

/// <summary>
/// The server that the tests of this run share: that of INDICATORS_TEST_POSTGRES (the connection string of a user who may create
/// databases), or else a private one, where PostgreSQL is installed.
/// </summary>
public sealed class PostgresServer
{
    private static readonly string? Given = Environment.GetEnvironmentVariable("INDICATORS_TEST_POSTGRES");
    private static readonly Lazy<PostgresServer> Shared = new(
        () => new(Given ?? PostgresCluster.Start(PostgresCluster.Binaries()!).ConnectionString));

    private readonly string _connectionString;
    private readonly Lazy<string> _filled;

    private PostgresServer(string connectionString)
    {
        _connectionString = connectionString;
        _filled = new(Fill);
    }

    /// <summary>Why there is none; null where there is one.</summary>
    public static string? Missing { get; } = Given is null && PostgresCluster.Binaries() is null
        ? "PostgreSQL was not found: install it, or set INDICATORS_TEST_POSTGRES."
        : null;

    public static PostgresServer Current => Shared.Value;

    /// <summary>A database without a table.</summary>
    /// <returns>Its connection string.</returns>
    public string CreateEmpty() => Create("TEMPLATE template0 ENCODING 'UTF8'");

    /// <summary>A database as it is after it was opened for the first time; quicker than to open an empty one.</summary>
    /// <returns>Its connection string.</returns>
    public string CreateFilled() => Create($"TEMPLATE {_filled.Value} STRATEGY FILE_COPY");

    public void Drop(string connectionString) => Execute(_connectionString, $"DROP DATABASE {Name(connectionString)} WITH (FORCE)");

    public static void Execute(string connectionString, string sql)
    {
        using var source = new NpgsqlDataSourceBuilder(connectionString).ConfigureTypeLoading(types => types.EnableTypeLoading(false))
            .Build();
        using var command = source.CreateCommand(sql);
        command.ExecuteNonQuery();
    }

    private string Create(string source)
    {
        var name = $"indicators_test_{Guid.NewGuid():N}";
        Execute(_connectionString, $"CREATE DATABASE {name} {source}");
        return new NpgsqlConnectionStringBuilder(_connectionString) { Database = name }.ToString();
    }

    private string Fill()
    {
        var connectionString = CreateEmpty();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Drop(connectionString);
        // Tests ask for their database where they are constructed, which cannot await it.
        Database.Open(connectionString).DisposeAsync().AsTask().GetAwaiter().GetResult();
        return Name(connectionString);
    }

    private static string Name(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Database!;
}
