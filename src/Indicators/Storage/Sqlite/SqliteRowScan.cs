using Indicators.Storage.Sessions;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Indicators.Storage.Sqlite;

/// <summary>A scan without the driver between: a column takes a tenth of the time.</summary>
internal sealed class SqliteRowScan : RowScan
{
    private readonly SqliteSession _session;
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _places;

    public SqliteRowScan(SqliteSession session, SqliteConnection connection, string sql, IReadOnlyList<string> parameters)
    {
        (_session, _database) = (session, connection.Handle!);
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_database, sql, out _statement), _database);
        _places = [.. parameters.Select(name => raw.sqlite3_bind_parameter_index(_statement, $"@{name}"))];
    }

    public override void Start(params ReadOnlySpan<long> values)
    {
        _session.Cancellation.ThrowIfCancellationRequested();
        End();
        for (var at = 0; at < values.Length; at++)
        {
            raw.sqlite3_bind_int64(_statement, _places[at], values[at]);
        }
    }

    public override bool Read()
    {
        var code = raw.sqlite3_step(_statement);
        if (code is raw.SQLITE_ROW or raw.SQLITE_DONE) return code == raw.SQLITE_ROW;
        _session.Cancellation.ThrowIfCancellationRequested();
        SqliteException.ThrowExceptionForRC(code, _database);
        return false;
    }

    public override void End() => raw.sqlite3_reset(_statement);

    public override bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public override bool IsText(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_TEXT;

    public override long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    public override ReadOnlySpan<byte> Text(int column) => raw.sqlite3_column_blob(_statement, column);

    public override void Dispose() => _statement.Dispose();
}
