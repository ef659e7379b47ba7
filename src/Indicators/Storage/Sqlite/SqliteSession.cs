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

    private readonly SqliteConnection _connection;

    public SqliteSession(SqliteConnection connection, SqliteTransaction transaction, CancellationToken cancellation)
        : base(connection, transaction, cancellation)
    {
        _connection = connection;
        if (cancellation.CanBeCanceled)
        {
            raw.sqlite3_progress_handler(
                connection.Handle, InstructionsPerQuestion, _ => cancellation.IsCancellationRequested ? 1 : 0, null);
        }
    }

    // The connection goes back to the pool, for others.
    public override void Dispose()
    {
        if (Cancellation.CanBeCanceled)
        {
            raw.sqlite3_progress_handler(_connection.Handle, 0, null, null);
        }

        base.Dispose();
    }

    public override bool HasTable(string name) =>
        Scalar<long>("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = @name", new { name }) > 0;

    protected override RowCommand NewRowStatement(string sql, IReadOnlyList<string> parameters) =>
        new SqliteRowCommand(_connection, sql, parameters);
}
