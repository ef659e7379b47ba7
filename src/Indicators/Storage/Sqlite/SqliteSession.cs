using Indicators.Storage.Sessions;
using Indicators.Storage.Writing;
using Microsoft.Data.Sqlite;

namespace Indicators.Storage.Sqlite;

internal sealed class SqliteSession(SqliteConnection connection, SqliteTransaction transaction) : WriteSession(connection, transaction)
{
    private readonly SqliteConnection _connection = connection;

    protected override RowStatement NewRowStatement(string sql, IReadOnlyList<string> parameters) => new SqliteStatement(_connection, sql, parameters);
}
