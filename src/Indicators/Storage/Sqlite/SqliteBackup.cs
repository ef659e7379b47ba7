using Indicators.Storage.Tables;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Indicators.Storage.Sqlite;

/// <summary>Copies a database page by page, as one state of it, whoever reads and writes it meanwhile.</summary>
internal static class SqliteBackup
{
    private const int PagesAStep = 2_000;
    private const int BusyMilliseconds = 50;

    /// <param name="progress">Told of the pages that are copied, and of all.</param>
    public static void Copy(SqliteConnection from, SqliteConnection to, Action<long, long>? progress)
    {
        // With a state of its own it does not begin again whenever somebody writes.
        using var state = from.BeginTransaction(deferred: true);
        using (var look = from.CreateCommand())
        {
            look.CommandText = "SELECT count(*) FROM sqlite_master";
            look.ExecuteScalar();
        }

        var backup = raw.sqlite3_backup_init(to.Handle, "main", from.Handle, "main");
        if (backup.IsInvalid) SqliteException.ThrowExceptionForRC(raw.sqlite3_errcode(to.Handle), to.Handle);
        int code;
        do
        {
            code = raw.sqlite3_backup_step(backup, PagesAStep);
            var all = raw.sqlite3_backup_pagecount(backup);
            progress?.Invoke(all - raw.sqlite3_backup_remaining(backup), all);
            if (code is raw.SQLITE_BUSY or raw.SQLITE_LOCKED) Thread.Sleep(BusyMilliseconds);
        }
        while (code is raw.SQLITE_OK or raw.SQLITE_BUSY or raw.SQLITE_LOCKED);
        raw.sqlite3_backup_finish(backup);
        if (code != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(code, to.Handle);
    }

    /// <summary>Into a new file, which calls itself a backup and needs no log beside it.</summary>
    public static void Make(string path, string file, Action<long, long>? progress)
    {
        using var source = Open(path, SqliteOpenMode.ReadWrite);
        using var target = Open(file, SqliteOpenMode.ReadWriteCreate);
        Copy(source, target, progress);
        Execute(target, "PRAGMA journal_mode = DELETE");
        if (HasSecrets(target)) Execute(target, $"UPDATE secret SET value = '{SecretTable.Backup}' WHERE name = 'file'");
    }

    /// <summary>Into the file of a service, which may run.</summary>
    public static void PutBack(string file, string path, Action<long, long>? progress)
    {
        using var source = Open(file, SqliteOpenMode.ReadOnly);
        using var target = Open(path, SqliteOpenMode.ReadWriteCreate);
        Copy(source, target, progress);
        var name = SqliteSidecars.NameOf(FileIdentity.Of(path)!.Value);
        Execute(target, $"UPDATE secret SET value = '{name}' WHERE name = 'file'; PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
        }.ToString());
        connection.Open();
        return connection;
    }

    // What an earlier version wrote has none.
    private static bool HasSecrets(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = 'secret'";
        return command.ExecuteScalar() is > 0L;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
