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

    /// <summary>What a restore gives another number.</summary>
    public const string Store = "tableoid::bigint";

    // A restore makes keys when all rows are there.
    private const string CountKeys =
        """
        SELECT count(*)
        FROM pg_index
        JOIN pg_class ON pg_class.oid = pg_index.indrelid
        WHERE pg_index.indisprimary
          AND pg_class.relnamespace = (SELECT relnamespace FROM pg_class WHERE oid = 'revision_hash'::regclass)
        """;

    private const string ReadOnly = "-c default_transaction_read_only=on";

    // Who waits for the head waits for nobody else: neither for a connection that a question holds, nor for a table that is locked.
    private const int Lookups = 2;

    private readonly NpgsqlDataSource _reading;
    private readonly NpgsqlDataSource _looking;
    private readonly NpgsqlDataSource _writing;
    private readonly SharedLookup<Head> _newest;
    private readonly Replicas? _replicas;
    private readonly Replicas? _standIns;
    private readonly PrimaryWatch? _watch;
    private long _keys;

    public PostgresDatabase(string connectionString, string? replicas)
    {
        _reading = Source("reading", Primary(connectionString), ReadOnly);
        _replicas = replicas is null ? null : new(Source("replicas", new(replicas) { LoadBalanceHosts = true }, ReadOnly));
        _standIns = _replicas ?? StandbysOf(connectionString);
        var looking = new NpgsqlConnectionStringBuilder(Primary(connectionString).ToString()) { MinPoolSize = 0, MaxPoolSize = Lookups };
        if (_standIns is not null) looking.Timeout = looking.CommandTimeout = PrimaryWatch.PatienceSeconds;
        _looking = Source("head", looking, ReadOnly);
        _newest = NewestOf(_looking);

        // A staged row is one key to look up, however large the table: joins that read all of it are out of the question. A writer that
        // hangs gives way. Who waits for a commit no longer leaves: to cancel it would make the server say that it is done, though no
        // synchronous standby has it. And of several statements it is told which failed.
        var writing = Primary(connectionString);
        (writing.CancellationTimeout, writing.IncludeFailedBatchedCommand) = (-1, true);
        _writing = Source(
            "writing",
            writing,
            "-c enable_hashjoin=off -c enable_mergejoin=off -c work_mem=64MB -c client_min_messages=warning"
            + " -c lock_timeout=30s -c idle_in_transaction_session_timeout=60s");
        _watch = _standIns is null ? null : new(_newest.Read, LetGo);
    }

    public override string Name
    {
        get
        {
            var settings = new NpgsqlConnectionStringBuilder(_reading.ConnectionString);
            return $"PostgreSQL {settings.Host}:{settings.Port}/{settings.Database}";
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (_watch is not null) await _watch.DisposeAsync();
        await _reading.DisposeAsync();
        await _looking.DisposeAsync();
        await _writing.DisposeAsync();
        if (_standIns is not null) await _standIns.DisposeAsync();
    }

    // The server went, is starting, is a standby by now, has no connection left, or another writer hangs; or nobody was there to say so.
    public override bool IsUnavailable(Exception failure) => failure is PostgresException refused
        ? refused.SqlState is ['0', '8', ..] or ['5', '7', 'P', ..] or PostgresErrorCodes.TooManyConnections
            or PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled or "25P03"
            or PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.SerializationFailure
        : failure is NpgsqlException or PrimaryAwayException;

    public override bool IsAway(Exception failure) => _standIns is not null && (failure is PrimaryAwayException || IsGone(failure));

    /// <summary>Whether nobody answers, or one that is starting, ending, or no primary: and not one that is busy.</summary>
    public static bool IsGone(Exception failure) => failure is PostgresException refused
        ? refused.SqlState is ['0', '8', ..] or ['5', '7', 'P', '0', ..] or PostgresErrorCodes.ReadOnlySqlTransaction
        : failure is NpgsqlException { InnerException: not TimeoutException };

    // Tables that are not there, or have not all their columns yet; a database that is not; pages that are damaged.
    public override bool IsChanged(Exception failure) => failure is DatabaseChangedException or PostgresException
    {
        SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.InvalidSchemaName
            or PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted,
    };

    public override void Prepare()
    {
        using var session = BeginRead(CancellationToken.None);
        var encoding = session.Scalar<string>(
            "SELECT pg_encoding_to_char(encoding) FROM pg_database WHERE datname = current_database()");
        if (encoding != "UTF8") throw new WrongEncodingException(encoding!);
    }

    public override DateTimeOffset? Clock(Session session) => DateTimeOffset.FromUnixTimeMilliseconds(
        session.Scalar<long>("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint"));

    public override void Opened()
    {
        using var session = BeginRead(CancellationToken.None);
        _keys = session.Scalar<long>(CountKeys);
    }

    public override bool IsWhole(Session session) => session.Scalar<long>(CountKeys) >= _keys;

    public override Session BeginRead(CancellationToken cancellation) => _watch is { IsAway: true }
        ? throw new PrimaryAwayException()
        : Begin(_reading, IsolationLevel.RepeatableRead, cancellation);

    public override Session BeginRead(long known, CancellationToken cancellation) =>
        _replicas?.BeginRead(known, cancellation) ?? BeginRead(cancellation);

    public override Session? BeginCopy(CancellationToken cancellation) => _standIns?.BeginRead(0, cancellation);

    public override bool HasCopies => _standIns is not null;

    public override Session BeginLookup() => Begin(_looking, IsolationLevel.RepeatableRead, CancellationToken.None);

    // A server that went has taken all connections along: who comes next is not to find that out once more with each.
    public override async ValueTask<Head> Newest()
    {
        if (_watch is { IsAway: true }) throw new PrimaryAwayException();
        try
        {
            return await _newest.Read();
        }
        catch (NpgsqlException failure) when (IsUnavailable(failure))
        {
            LetGo();
            throw;
        }
    }

    public override async ValueTask<Head> Newest(long known) =>
        _replicas is not null && await _replicas.Newest() is { } copy && copy.Revision >= known ? copy : await Newest();

    public override ValueTask<Head?> NewestOfCopy() => _standIns?.Newest() ?? default;

    // Each statement of it sees what was committed before, and so all that was written before its lock was granted.
    public override WriteSession BeginWrite() => BeginWrite(session => session.Execute(WaitForWriters));

    public override WriteSession BeginTurn() => BeginWrite(session => session.ReadHeadAfter(WaitForWriters));

    private PostgresSession BeginWrite(Action<PostgresSession> wait)
    {
        var session = Begin(_writing, IsolationLevel.ReadCommitted, CancellationToken.None);
        try
        {
            wait(session);
            _watch?.Answers();
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    public override bool IsFull(DbException failure) => failure is PostgresException { SqlState: PostgresErrorCodes.DiskFull };

    public static PostgresSession Begin(
        NpgsqlDataSource source, IsolationLevel isolation, CancellationToken cancellation, bool isOfCopy = false)
    {
        var connection = source.OpenConnection();
        try
        {
            return new PostgresSession(connection, connection.BeginTransaction(isolation), cancellation)
            {
                IsOfCopy = isOfCopy,
                IsReading = isolation is IsolationLevel.RepeatableRead,
            };
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
        await using var command = source.CreateCommand(Head.Select(Store));
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync()
            ? new(new(reader.GetInt64(0), reader.GetString(1)), reader.GetInt64(2), reader.GetInt64(3))
            : throw new DatabaseChangedException("it has no history");
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

    // Of several hosts those that are no primary stand in for it.
    private static Replicas? StandbysOf(string connectionString)
    {
        var settings = Primary(connectionString);
        if (settings.TargetSessionAttributes is null) return null;
        settings.TargetSessionAttributes = "prefer-standby";
        return new(Source("standby", settings, ReadOnly));
    }

    private void LetGo()
    {
        _reading.Clear();
        _writing.Clear();
    }

    // Nothing here changes the state of a connection, so none is reset when it is reused: statements stay prepared, staging tables stay.
    // Numbers and text are types that every server has, so none is asked for its types.
    // In metrics and traces each has a short name, and not what its connections are made with.
    private static NpgsqlDataSource Source(string name, NpgsqlConnectionStringBuilder settings, string options)
    {
        settings.NoResetOnClose = true;
        settings.ApplicationName ??= "Indicators";
        settings.Options = $"{settings.Options} -c jit=off {options}".TrimStart();
        if (settings.MaxAutoPrepare == 0)
        {
            settings.MaxAutoPrepare = 100;
        }

        return new NpgsqlDataSourceBuilder(settings.ToString()) { Name = name }
            .ConfigureTypeLoading(types => types.EnableTypeLoading(false)).Build();
    }
}
