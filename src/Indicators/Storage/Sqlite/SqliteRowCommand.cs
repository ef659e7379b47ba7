using Indicators.Storage.Sessions;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Indicators.Storage.Sqlite;

/// <summary>A statement of SQLite by itself: in the driver's command a row takes several times as long.</summary>
internal sealed class SqliteRowCommand : RowCommand
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _places;
    private readonly object?[] _bound;

    public SqliteRowCommand(SqliteConnection connection, string sql, IReadOnlyList<string> parameters)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
        _places = [.. parameters.Select(name => raw.sqlite3_bind_parameter_index(_statement, $"@{name}"))];
        _bound = new object?[_places.Length];
    }

    public override int Execute(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            // A name that the statement does not have is at 0. What is bound stays so, and most of a row is as in the one before.
            if (_places[i] > 0 && !Equals(_bound[i], values[i]))
            {
                Check(Bind(_places[i], values[i]));
                _bound[i] = values[i];
            }
        }

        raw.sqlite3_step(_statement);
        Check(raw.sqlite3_reset(_statement));
        return raw.sqlite3_changes(_database);
    }

    public override void Dispose() => _statement.Dispose();

    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, place),
        short small => raw.sqlite3_bind_int64(_statement, place, small),
        int number => raw.sqlite3_bind_int64(_statement, place, number),
        long large => raw.sqlite3_bind_int64(_statement, place, large),
        _ => raw.sqlite3_bind_text(_statement, place, (string)value),
    };

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
