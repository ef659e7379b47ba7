using System.Data.Common;
using System.Runtime.CompilerServices;
using Indicators.Storage.Engines;
using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Indicators.Storage.Sqlite;

/// <summary>One file, for one machine: its processes wait for each other's writes.</summary>
internal sealed class SqliteDatabase : StorageEngine
{
    // Each connection has its own, and the pool does not reset them: they are set once for each. FULL keeps every
    // acknowledged revision through a loss of power; cache_size is in KiB when negative.
    private const string Pragmas =
        """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = OFF;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -16000;
        """;

    // Seconds to wait for another process that writes; the driver's own are set too, as it tries again until they are over.
    private const int Patience = 10;

    private readonly string _connectionString;
    private readonly int _patience;
    private readonly SqliteHead _head;
    private readonly ConditionalWeakTable<sqlite3, object> _set = [];

    public SqliteDatabase(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString);
        builder.DataSource = Path.GetFullPath(builder.DataSource);
        Directory.CreateDirectory(Path.GetDirectoryName(builder.DataSource)!);
        _connectionString = builder.ToString();
        _patience = builder.ShouldSerialize("Default Timeout") ? builder.DefaultTimeout : Patience;
        _head = new(Open);
    }

    public override ValueTask DisposeAsync()
    {
        _head.Dispose();
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
        return ValueTask.CompletedTask;
    }

    public override bool IsUnavailable(Exception failure) => failure is SqliteException { SqliteErrorCode: raw.SQLITE_BUSY };

    public override Session BeginRead(CancellationToken cancellation) => Begin(deferred: true, cancellation);

    public override ValueTask<Head> Newest() => new(_head.Read());

    // Not deferred: it takes the lock of writers at once, and waits for it.
    public override WriteSession BeginWrite() => Begin(deferred: false, CancellationToken.None);

    // The disk or a quota: no page could be added to the file, its log, or the index that the log shares.
    public override bool IsFull(DbException failure) => failure is SqliteException
    {
        SqliteErrorCode: raw.SQLITE_FULL,
    } or SqliteException { SqliteExtendedErrorCode: raw.SQLITE_IOERR_SHMSIZE or raw.SQLITE_IOERR_WRITE };

    private SqliteSession Begin(bool deferred, CancellationToken cancellation)
    {
        var connection = Open();
        try
        {
            return new SqliteSession(connection, connection.BeginTransaction(deferred), cancellation);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString) { DefaultTimeout = _patience };
        try
        {
            connection.Open();
            if (!_set.TryGetValue(connection.Handle!, out _))
            {
                using var command = connection.CreateCommand();
                command.CommandText = $"PRAGMA busy_timeout = {_patience * 1000}; {Pragmas}";
                command.ExecuteNonQuery();
                _set.Add(connection.Handle!, this);
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
