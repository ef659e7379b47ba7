using Indicators.Storage.Sessions;
using Indicators.Storage.Writing;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Indicators.Storage.Sqlite;

/// <summary>
/// The driver's own way to cancel does nothing, and an interrupt is lost on a statement that is about to begin: SQLite asks for the token
/// itself, every so many of its instructions.
/// </summary>
internal sealed class SqliteSession : WriteSession
{
    // A fraction of a millisecond.
    private const int InstructionsPerQuestion = 10_000;

    // So long the next writers wait at most for those who read from a long log.
    private const int MillisecondsForLog = 2_000;

    private readonly SqliteConnection _connection;

    private readonly SqliteFile? _file;

    /// <param name="file">The file that it works on; null where that is none of a service.</param>
    public SqliteSession(
        SqliteConnection connection, SqliteTransaction transaction, CancellationToken cancellation, SqliteFile? file = null)
        : base(connection, transaction, cancellation)
    {
        (_connection, _file) = (connection, file);
        Store = $"{file?.Generation ?? 0}";
        if (cancellation.CanBeCanceled)
        {
            raw.sqlite3_progress_handler(
                connection.Handle, InstructionsPerQuestion, _ => cancellation.IsCancellationRequested ? 1 : 0, null);
        }
    }

    public override string ColumnsQuery =>
        """
        SELECT tables.name AS "Table", columns.name AS "Name", lower(columns.type) AS "Type"
        FROM sqlite_master AS tables
        JOIN pragma_table_info(tables.name) AS columns
        WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite%'
        ORDER BY tables.name, columns.cid
        """;

    public override RowScan Scan(string sql, params IReadOnlyList<string> parameters) =>
        new SqliteRowScan(this, _connection, sql, parameters);

    // The connection goes back to the pool, for others.
    public override void Dispose()
    {
        if (Cancellation.CanBeCanceled)
        {
            raw.sqlite3_progress_handler(_connection.Handle, 0, null, null);
        }

        base.Dispose();
        _file?.Leave();
    }

    // What was written into a file that nobody finds any more was not stored.
    public override void Commit()
    {
        _file?.Check();
        base.Commit();
        _file?.Check();
        _file?.WhenLogIsLong(EndLog);
    }

    public override bool HasTable(string name) =>
        Scalar<long>("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = @name", new { name }) > 0;

    // Where it fails it is tried again later: what was written is stored either way.
    private void EndLog()
    {
        raw.sqlite3_busy_timeout(_connection.Handle, MillisecondsForLog);
        raw.sqlite3_wal_checkpoint_v2(_connection.Handle, "main", raw.SQLITE_CHECKPOINT_TRUNCATE, out _, out _);
        raw.sqlite3_busy_timeout(_connection.Handle, _connection.DefaultTimeout * 1000);
    }

    protected override RowCommand NewRowStatement(string sql, IReadOnlyList<string> parameters) =>
        new SqliteRowCommand(_connection, sql, parameters);
}
