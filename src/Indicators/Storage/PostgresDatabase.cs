using System.Data;
using System.Data.Common;
using Npgsql;

namespace Indicators.Storage;

/// <summary>For several processes, on one machine or more: each sees what the others have written as soon as it is acknowledged.</summary>
internal sealed class PostgresDatabase : Database
{
    // One number for all writers of a database, from before its tables exist: migrations, the first filling and every revision wait for
    // each other. It is released when the transaction is visible, so that revisions become visible in the order of their numbers.
    private const string WaitForWriters = "SELECT pg_advisory_xact_lock(4801220260)";

    private readonly NpgsqlDataSource _reading;
    private readonly NpgsqlDataSource _writing;
    private readonly SharedLookup<long> _newest;

    public PostgresDatabase(string connectionString, TimeProvider clock, long cacheBytes)
        : base(clock, cacheBytes)
    {
        _reading = Source(connectionString, "-c default_transaction_read_only=on");
        _newest = new(() =>
        {
            using var command = _reading.CreateCommand(RevisionTable.SelectHead);
            return command.ExecuteScalar() as long? ?? 0;
        });

        // A staged row is one key to look up, however large the table: joins that read all of it are out of the question. A writer that
        // hangs gives way.
        _writing = Source(
            connectionString,
            "-c enable_hashjoin=off -c enable_mergejoin=off -c work_mem=64MB -c client_min_messages=warning"
            + " -c lock_timeout=30s -c idle_in_transaction_session_timeout=60s");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _reading.DisposeAsync();
        await _writing.DisposeAsync();
    }

    // The server went, is starting, is a standby by now, has no connection left, or another writer hangs; or nobody was there to say so.
    public override bool IsUnavailable(Exception failure) => failure is PostgresException refused
        ? refused.SqlState is ['0', '8', ..] or ['5', '7', 'P', ..] or PostgresErrorCodes.TooManyConnections
            or PostgresErrorCodes.LockNotAvailable or "25P03"
            or PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.SerializationFailure
        : failure is NpgsqlException;

    private protected override Session BeginRead() => Begin(_reading, IsolationLevel.RepeatableRead);

    private protected override long Newest() => _newest.Read();

    // Each statement of it sees what was committed before, and so all that was written before its lock was granted.
    private protected override Session BeginWrite()
    {
        var session = Begin(_writing, IsolationLevel.ReadCommitted);
        try
        {
            session.Execute(WaitForWriters);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private protected override bool IsFull(DbException failure) => failure is PostgresException { SqlState: PostgresErrorCodes.DiskFull };

    private static PostgresSession Begin(NpgsqlDataSource source, IsolationLevel isolation)
    {
        var connection = source.OpenConnection();
        try
        {
            return new PostgresSession(connection, connection.BeginTransaction(isolation));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // Nothing here changes the state of a connection, so none is reset when it is reused: statements stay prepared, staging tables stay.
    // Numbers and text are types that every server has, so none is asked for its types.
    private static NpgsqlDataSource Source(string connectionString, string options)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { NoResetOnClose = true };
        settings.ApplicationName ??= "Indicators";
        settings.Options = $"{settings.Options} -c jit=off {options}".TrimStart();
        if (settings.MaxAutoPrepare == 0)
        {
            settings.MaxAutoPrepare = 100;
        }

        return new NpgsqlDataSourceBuilder(settings.ToString()).ConfigureTypeLoading(types => types.EnableTypeLoading(false)).Build();
    }
}
