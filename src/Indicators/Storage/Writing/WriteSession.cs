using System.Data.Common;
using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Writing;

/// <summary>The session of the one who writes: what it did is stored when it commits, and else never was.</summary>
internal abstract class WriteSession(DbConnection connection, DbTransaction transaction, CancellationToken cancellation)
    : Session(connection, transaction, cancellation)
{
    /// <summary>The name of a savepoint.</summary>
    protected const string Part = "part";

    private readonly DbTransaction _transaction = transaction;

    /// <summary>For the rows of one revision.</summary>
    /// <param name="tells">Whether what they replace is wanted, if it can be told without another question.</param>
    public virtual VersionWriter Writer(VersionedTable table, long revision, bool tells) => new RowWriter(this, table, revision);

    public abstract bool HasTable(string name);

    /// <summary>Runs the statements of a migration, which are written for SQLite.</summary>
    public virtual void Migrate(string sql) => Execute(sql);

    /// <summary>Inserts rows into a table that has none of them.</summary>
    /// <param name="columns">With their types, as the database tells them.</param>
    /// <param name="rows">Of whole numbers of 64 bits, texts and nulls; each is good until the next is asked for.</param>
    public virtual void Load(string table, IReadOnlyList<(string Name, string Type)> columns, IEnumerable<object?[]> rows)
    {
        string[] names = [.. columns.Select(column => column.Name)];
        var insert = RowStatement(
            $"INSERT INTO {table} ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select(name => $"@{name}"))})", names);
        foreach (var row in rows)
        {
            insert.Execute(row);
        }
    }

    /// <summary>Begins a part of the transaction that can be undone alone.</summary>
    public virtual void Save()
    {
        Settle();
        _transaction.Save(Part);
    }

    /// <summary>Undoes all that was done since the part began; false when the engine has undone the whole transaction.</summary>
    public virtual bool Undo()
    {
        try
        {
            _transaction.Rollback(Part);
            return true;
        }
        catch (Exception lost) when (lost is DbException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Ends the part; what is left of it is of the transaction.</summary>
    public virtual void Release()
    {
        Settle();
        _transaction.Release(Part);
    }

    public virtual void Commit()
    {
        Settle();
        _transaction.Commit();
    }
}
