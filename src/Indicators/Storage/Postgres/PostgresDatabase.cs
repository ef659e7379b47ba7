using System.Data;
using System.Data.Common;
using Indicators.Storage.Engines;
using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;
using Npgsql;

namespace Indicators.Storage.Postgres;

/// <summary>For several processes, on one machine or more: each sees what the others have written as soon as it is acknowledged.</summary>
internal sealed class PostgresDatabase : StorageEngine
{
    // One number for all writers of a database, from before its tables exist: migrations, the first filling and every revision wait for
    // each other. It is released when the transaction is visible, so that revisions become visible in the order of their numbers.
    private const string WaitForWriters = "SELECT pg_advisory_xact_lock(4801220260)";

    private const string ReadOnly = "-c default_transaction_read_only=on";

    // Who waits for the head waits for nobody else: neither for a connection that a question holds, nor for a table that is locked.
    private const int Lookups = 2;

    private readonly NpgsqlDataSource _reading;
    private readonly NpgsqlDataSource _looking;
    private readonly NpgsqlDataSource _writing;
    private readonly SharedLookup<Head> _newest;
    private readonly Replicas? _replicas;

    public PostgresDatabase(string connectionString, string? replicas)
    {
        _reading = Source(Primary(connectionString), ReadOnly);
        _looking = Source(new(Primary(connectionString).ToString()) { MinPoolSize = 0, MaxPoolSize = Lookups }, ReadOnly);
        _newest = NewestOf(_looking);
        _replicas = replicas is null ? null : new(Source(new(replicas) { LoadBalanceHosts = true }, ReadOnly));

        // A staged row is one key to look up, however large the table: joins that read all of it are out of the question. A writer that
        // hangs gives way.
        _writing = Source(
            Primary(connectionString),
            "-c enable_hashjoin=off -c enable_mergejoin=off -c work_mem=64MB -c client_min_messages=warning"
            + " -c lock_timeout=30s -c idle_in_transaction_session_timeout=60s");
    }

    public override async ValueTask DisposeAsync()
    {
        await _reading.DisposeAsync();
        await _looking.DisposeAsync();
        await _writing.DisposeAsync();
        if (_replicas is not null)
        {
            await _replicas.DisposeAsync();
        }
    }

    // The server went, is starting, is a standby by now, has no connection left, or another writer hangs; or nobody was there to say so.
    public override bool IsUnavailable(Exception failure) => failure is PostgresException refused
        ? refused.SqlState is ['0', '8', ..] or ['5', '7', 'P', ..] or PostgresErrorCodes.TooManyConnections
            or PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled or "25P03"
            or PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.SerializationFailure
        : failure is NpgsqlException;

    public override Session BeginRead(CancellationToken cancellation) => Begin(_reading, IsolationLevel.RepeatableRead, cancellation);

    public override Session BeginRead(long known, CancellationToken cancellation) =>
        _replicas?.BeginRead(known, cancellation) ?? BeginRead(cancellation);

    public override Session BeginLookup() => Begin(_looking, IsolationLevel.RepeatableRead, CancellationToken.None);

    // A server that went has taken all connections along: who comes next is not to find that out once more with each.
    public override async ValueTask<Head> Newest()
    {
        try
        {
            return await _newest.Read();
        }
        catch (NpgsqlException failure) when (IsUnavailable(failure))
        {
            _reading.Clear();
            _writing.Clear();
            throw;
        }
    }

    public override async ValueTask<long> Newest(long known) =>
        _replicas is not null && await _replicas.Newest() is { } copy && copy.Revision >= known
            ? copy.Revision
            : (await Newest()).Revision;

    public override ValueTask<Head?> NewestOfCopy() => _replicas?.Newest() ?? default;

    // Each statement of it sees what was committed before, and so all that was written before its lock was granted.
    public override WriteSession BeginWrite()
    {
        var session = Begin(_writing, IsolationLevel.ReadCommitted, CancellationToken.None);
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

    public override bool IsFull(DbException failure) => failure is PostgresException { SqlState: PostgresErrorCodes.DiskFull };

    public static PostgresSession Begin(NpgsqlDataSource source, IsolationLevel isolation, CancellationToken cancellation)
    {
        var connection = source.OpenConnection();
        try
        {
            return new PostgresSession(connection, connection.BeginTransaction(isolation), cancellation);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>How far a server has come, looked up once for all who ask meanwhile.</summary>
    public static SharedLookup<Head> NewestOf(NpgsqlDataSource source) => new(async () =>
    {
        await using var command = source.CreateCommand(Head.Select);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return new(reader.Number(0) ?? 0, reader.Number(1) ?? 0);
    });

    // Of several hosts one is the primary, and which one may change: a standby that was promoted is found within a second.
    private static NpgsqlConnectionStringBuilder Primary(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (settings.Host?.Contains(',') is true)
        {
            (settings.TargetSessionAttributes, settings.HostRecheckSeconds) = ("primary", 1);
        }

        return settings;
    }

    // Nothing here changes the state of a connection, so none is reset when it is reused: statements stay prepared, staging tables stay.
    // Numbers and text are types that every server has, so none is asked for its types.
    private static NpgsqlDataSource Source(NpgsqlConnectionStringBuilder settings, string options)
    {
        settings.NoResetOnClose = true;
        settings.ApplicationName ??= "Indicators";
        settings.Options = $"{settings.Options} -c jit=off {options}".TrimStart();
        if (settings.MaxAutoPrepare == 0)
        {
            settings.MaxAutoPrepare = 100;
        }

        return new NpgsqlDataSourceBuilder(settings.ToString()).ConfigureTypeLoading(types => types.EnableTypeLoading(false)).Build();
    }
}
