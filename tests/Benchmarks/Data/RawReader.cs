using Indicators.Periods;
using Microsoft.Data.Sqlite;

namespace Indicators.Benchmarks.Data;

/// <summary>What nobody can be faster than: the same rows through the driver's typed reader, into arrays, and nothing else.</summary>
public sealed class RawReader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _actuals;
    private readonly SqliteCommand _targets;

    public RawReader(string path)
    {
        _connection = new SqliteConnection($"Data Source={path}");
        _connection.Open();
        _actuals = Command("SELECT region, value, status, bound, revision FROM actual WHERE indicator = @indicator AND period = @period");
        _targets = Command(
            "SELECT region, value, kind, commitment, operator, revision FROM target WHERE indicator = @indicator AND period = @period");
    }

    public int Actuals(int indicator, Period period) => Read(_actuals, indicator, period);

    public int Targets(int indicator, Period period) => Read(_targets, indicator, period);

    public static long Scalar(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose()
    {
        _actuals.Dispose();
        _targets.Dispose();
        _connection.Dispose();
    }

    private static int Read(SqliteCommand command, int indicator, Period period)
    {
        command.Parameters[0].Value = indicator;
        command.Parameters[1].Value = period.Key;
        using var reader = command.ExecuteReader();
        var rows = new (int Region, long Value, int, int, long)[Reports.Regions];
        var count = 0;
        while (reader.Read())
        {
            rows[count++] = (reader.GetInt32(0), reader.GetInt64(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetInt64(4));
        }

        return count;
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.Add(new SqliteParameter("indicator", SqliteType.Integer));
        command.Parameters.Add(new SqliteParameter("period", SqliteType.Integer));
        return command;
    }
}
