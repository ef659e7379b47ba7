using Microsoft.Data.Sqlite;

namespace Indicators.Storage;

internal sealed class SqliteSession(SqliteConnection connection, SqliteTransaction transaction) : Session(connection, transaction)
{
    private readonly SqliteConnection _connection = connection;

    protected override RowStatement NewRowStatement(string sql, IReadOnlyList<string> parameters) => new SqliteStatement(_connection, sql, parameters);
}
