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

    private const int NoCheckpointOnClose = 1006;
    private const int ReadOnlyFileSystem = 30;

    // Seconds to wait for another process that writes; the driver's own are set too, as it tries again until they are over.
    private const int Patience = 10;

    private readonly string _connectionString;
    private readonly int _patience;
    private readonly SqliteFile _file;
    private readonly ConditionalWeakTable<sqlite3, object> _set = [];
    private volatile SqliteHead _head;

    /// <param name="tell">What whoever runs the service is told.</param>
    public SqliteDatabase(string connectionString, Action<string> tell)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString);
        builder.DataSource = Path.GetFullPath(builder.DataSource);
        Directory.CreateDirectory(Path.GetDirectoryName(builder.DataSource)!);
        SqliteSidecars.RefuseLeftover(builder.DataSource, tell);
        _connectionString = builder.ToString();
        _patience = builder.ShouldSerialize("Default Timeout") ? builder.DefaultTimeout : Patience;
        _head = new(Open);
        _file = new(builder.DataSource, LetGo, tell);
    }

    public override string Name => $"SQLite {_file.Path}";

    public override ValueTask DisposeAsync()
    {
        Close();
        return ValueTask.CompletedTask;
    }

    // Too many at once for the locks of its log is busy, too.
    public override bool IsUnavailable(Exception failure) => failure is SqliteException
    {
        SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_PROTOCOL or raw.SQLITE_READONLY or raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN,
    };

    public override bool IsChanged(Exception failure) => failure is DatabaseChangedException
        or SqliteException { SqliteErrorCode: raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB };

    public override long? FreeBytes => new DriveInfo(_file.Path).AvailableFreeSpace;

    public override void KeepBefore(string step)
    {
        var copy = $"{_file.Path}.before-{Path.GetFileNameWithoutExtension(step)}";
        if (!File.Exists(copy)) SqliteBackup.Make(_file.Path, copy, progress: null);
    }

    // Noted in the file itself, so that a copy of it is known to be one.
    public override void Opened()
    {
        _file.Know();
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = SecretTable.FileQuery;
        if (command.ExecuteScalar() as string == _file.Identity) return;
        using (var session = BeginWrite())
        {
            SecretTable.NoteFile(session, _file.Identity!);
            session.Commit();
        }

        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
        _file.Know();
    }

    public override Session BeginRead(CancellationToken cancellation) => Begin(deferred: true, cancellation);

    public override ValueTask<Head> Newest()
    {
        _file.Check();
        return new(_head.Read(_file.Generation));
    }

    // Not deferred: it takes the lock of writers at once, and waits for it.
    public override WriteSession BeginWrite() => Begin(deferred: false, CancellationToken.None);

    // The disk or a quota: no page could be added to the file, its log, or the index that the log shares. A disk that turned read only
    // refuses these likewise.
    public override bool IsFull(DbException failure) => failure is SqliteException
    {
        SqliteErrorCode: raw.SQLITE_FULL,
    } || (failure is SqliteException { SqliteExtendedErrorCode: raw.SQLITE_IOERR_SHMSIZE or raw.SQLITE_IOERR_WRITE } && TakesFiles());

    // SQLite does not tell why it could not write. Who has no space left, or no quota, may still make a file that is empty.
    private bool TakesFiles()
    {
        try
        {
            using var trial = new FileStream(
                $"{_file.Path}.trial", FileMode.Create, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException { HResult: ReadOnlyFileSystem })
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private SqliteSession Begin(bool deferred, CancellationToken cancellation)
    {
        _file.Check();
        _file.Enter();
        SqliteConnection? connection = null;
        try
        {
            connection = Open();
            return new SqliteSession(connection, connection.BeginTransaction(deferred), cancellation, _file);
        }
        catch
        {
            connection?.Dispose();
            _file.Leave();
            throw;
        }
    }

    // The log that stays beside a file which was cut must not get into what takes its place.
    private void LetGo()
    {
        foreach (var (handle, _) in _set) LetGo(handle);
        _set.Clear();
        Close();
        _head = new(Open);
    }

    // The pool closes what is idle for long, and closed what was open of a file before.
    private static void LetGo(sqlite3 connection)
    {
        try
        {
            if (!connection.IsClosed) raw.sqlite3_db_config(connection, NoCheckpointOnClose, 1, out _);
        }
        catch (ObjectDisposedException)
        {
            // In this very moment.
        }
    }

    private void Close()
    {
        _head.Dispose();
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
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
