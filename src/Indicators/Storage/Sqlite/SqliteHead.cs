using System.Collections.Concurrent;
using System.Text;
using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Indicators.Storage.Sqlite;

/// <summary>
/// Looks up how far the database has come, on connections of its own, where one statement stays prepared. Each answer sent from memory
/// waits for it: without the driver between it takes a third of the time, and what is as it was costs no object.
/// </summary>
internal sealed class SqliteHead(Func<SqliteConnection> open) : IDisposable
{
    private static readonly string Select = Head.Select(store: "0");

    private readonly ConcurrentBag<(SqliteConnection Connection, sqlite3_stmt Statement)> _idle = [];
    private Head? _last;

    /// <param name="store">The file that it is, by its generation.</param>
    /// <exception cref="DatabaseChangedException">It has no history.</exception>
    public Head Read(long store)
    {
        var idle = _idle.TryTake(out var taken) ? taken : Prepare();
        var code = raw.sqlite3_step(idle.Statement);
        var newest = code == raw.SQLITE_ROW ? Row(idle.Statement, store) : null;
        raw.sqlite3_reset(idle.Statement);
        _idle.Add(idle);
        if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE)) SqliteException.ThrowExceptionForRC(code, idle.Connection.Handle);
        return newest ?? throw new DatabaseChangedException("it has no history");
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var head))
        {
            head.Statement.Dispose();
            head.Connection.Dispose();
        }
    }

    private Head Row(sqlite3_stmt statement, long store)
    {
        var (number, keys) = (raw.sqlite3_column_int64(statement, 0), raw.sqlite3_column_int64(statement, 2));
        var hash = raw.sqlite3_column_blob(statement, 1);
        var last = Volatile.Read(ref _last);
        if (last is not null && (last.Keys, last.Store, last.Revision) == (keys, store, number) && Ascii.Equals(hash, last.Point.Hash))
            return last;
        var head = new Head(new(number, Encoding.UTF8.GetString(hash)), keys, store);
        Volatile.Write(ref _last, head);
        return head;
    }

    private (SqliteConnection Connection, sqlite3_stmt Statement) Prepare()
    {
        var connection = open();
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, Select, out var statement), connection.Handle);
        return (connection, statement);
    }
}
