using Indicators.Storage.Tables;
using Indicators.Storage.Writing;
using Npgsql;

namespace Indicators.Storage.Postgres;

internal sealed class PostgresSession(NpgsqlConnection connection, NpgsqlTransaction transaction) : WriteSession(connection, transaction)
{
    // A row by itself is one to three round trips, staging as much as thirty rows.
    private const int Few = 30;

    private readonly NpgsqlConnection _connection = connection;

    public override VersionWriter Writer(VersionedTable table, long revision, int rows) =>
        rows <= Few ? base.Writer(table, revision, rows) : new CopyWriter(_connection, table, revision);

    // Text is in order of its bytes on both, whatever the order of the database is.
    public override void Migrate(string sql) => Execute(sql.Replace(") WITHOUT ROWID;", ");").Replace(" TEXT", " TEXT COLLATE \"C\""));
}
