using Microsoft.Data.Sqlite;

namespace Indicators.Benchmarks.Data;

/// <summary>What nobody can be faster than: prepared inserts through the driver, in one transaction that is on disk when it ends.</summary>
public sealed class RawWriter : IDisposable
{
    private readonly SqliteConnection _connection;

    public RawWriter(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=false");
        _connection.Open();
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        Execute("CREATE TABLE plain (indicator INTEGER, period INTEGER, region INTEGER, value INTEGER, PRIMARY KEY (indicator, period, "
            + "region)) WITHOUT ROWID");
    }

    public void Insert(int from, int rows)
    {
        using var transaction = _connection.BeginTransaction();
        using var command = _connection.CreateCommand();
        command.CommandText = "INSERT INTO plain VALUES (1, @period, @region, @value)";
        SqliteParameter[] parameters =
            [new("period", SqliteType.Integer), new("region", SqliteType.Integer), new("value", SqliteType.Integer)];
        command.Parameters.AddRange(parameters);
        for (var row = from; row < from + rows; row++)
        {
            parameters[0].Value = row / Reports.Regions;
            parameters[1].Value = row % Reports.Regions;
            parameters[2].Value = 1_000_000L * row;
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public void Dispose() => _connection.Dispose();

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
