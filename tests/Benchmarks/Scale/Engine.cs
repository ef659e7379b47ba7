using Indicators.Benchmarks.Data;
using Indicators.Tests.Postgres;
using Npgsql;

namespace Indicators.Benchmarks.Scale;

/// <summary>An empty database that goes when it has been measured.</summary>
/// <param name="Bytes">What it takes on disk by now.</param>
public sealed record Engine(string Name, string ConnectionString, Func<long> Bytes, IDisposable Place) : IDisposable
{
    /// <summary>SQLite, and PostgreSQL where it is installed.</summary>
    public static IEnumerable<Func<Engine>> All =>
        PostgresCluster.Binaries() is { } binaries ? [() => Postgres(binaries), Sqlite] : [Sqlite];

    public void Dispose() => Place.Dispose();

    private static Engine Sqlite()
    {
        var folder = new Folder();
        return new("SQLite", DataSet.ConnectionTo(Path.Combine(folder.Path, "scale.db")), () => folder.Bytes, folder);
    }

    private static Engine Postgres(string binaries)
    {
        var cluster = PostgresCluster.StartOnDisk(binaries, "-c shared_buffers=1GB -c max_wal_size=8GB");
        return new("PostgreSQL", cluster.ConnectionString, () => Scalar(cluster.ConnectionString), cluster);
    }

    private static long Scalar(string connectionString)
    {
        using var source = NpgsqlDataSource.Create(connectionString);
        using var command = source.CreateCommand("SELECT pg_database_size(current_database())");
        return (long)command.ExecuteScalar()!;
    }

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("indicators-benchmarks-scale-").FullName;

        public long Bytes => new DirectoryInfo(Path).EnumerateFiles().Sum(file => file.Length);

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
