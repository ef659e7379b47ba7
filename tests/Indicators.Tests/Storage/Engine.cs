using Microsoft.Data.Sqlite;

namespace Indicators.Tests.Storage;

/// <summary>A kind of database: it gives each test one of its own, and takes it away afterwards.</summary>
public abstract class Engine : IDisposable
{
    public abstract string ConnectionString { get; }

    /// <summary>Runs a statement behind the library's back.</summary>
    public abstract void Execute(string sql);

    /// <summary>From now on a transaction with a revision of this note is lost: in its midst or when it commits.</summary>
    public abstract void LoseTransactionsOf(string note);

    /// <summary>Who reads a table from now on gets no answer before he gives up.</summary>
    public abstract void MakeEndless(string table);

    /// <summary>Waits until such a table is read, where that can be seen.</summary>
    public virtual void WaitUntilReads(Task reading)
    {
    }

    /// <summary>A second empty database of the same kind.</summary>
    public abstract Engine Another();

    public abstract void Dispose();
}

public sealed class SqliteEngine : Engine
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("indicators-");

    /// <param name="filled">As it is after it was opened for the first time; else there is neither file nor folder.</param>
    public SqliteEngine(bool filled = true)
    {
        if (filled) OpenedFile.CopyTo(FilePath);
    }

    public override string ConnectionString => $"Data Source={FilePath}";

    private string FilePath => Path.Combine(_directory.FullName, "new", "indicators.db");

    public override void Execute(string sql)
    {
        using var connection = new SqliteConnection(ConnectionString + ";Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public override void LoseTransactionsOf(string note) => Execute(
        $"CREATE TRIGGER lost AFTER INSERT ON revision WHEN new.note = '{note}' BEGIN SELECT RAISE(ROLLBACK, 'lost'); END");

    public override void MakeEndless(string table) => Execute(
        $"""
        ALTER TABLE {table} RENAME TO {table}_before;
        CREATE VIEW {table} AS
          WITH RECURSIVE endless (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM endless)
          SELECT {table}_before.* FROM endless LEFT JOIN {table}_before ON false LIMIT -1 OFFSET 0;
        """);

    public override Engine Another() => new SqliteEngine(filled: false);

    public override void Dispose() => _directory.Delete(recursive: true);
}
