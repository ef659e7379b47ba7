using System.Text;
using Indicators.Storage.Chain;
using Indicators.Storage.Engines;
using Indicators.Storage.Migrations;
using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;

namespace Indicators.Storage;

/// <summary>
/// Moves a whole database into an empty one, of the same engine or another: history, keys and hashes included. A table is copied whole or
/// not at all; what was interrupted goes on with the next. In the end all hashes are worked out anew.
/// </summary>
public static class DatabaseCopy
{
    private const string Progress = "copied";

    private static readonly string[] NotCopied = [Progress, "migration"];

    /// <param name="progress">Told of the rows that were copied of a table; then of those that were verified, of no table.</param>
    /// <returns>What came of verifying the copy.</returns>
    /// <exception cref="InvalidOperationException">
    /// The source is of another version, or was written meanwhile; or the target is in use.
    /// </exception>
    public static async Task<HistoryVerification> Run(string from, string to, Action<string, long>? progress = null)
    {
        if (ConnectionText.FileOf(from) is { } file && !File.Exists(file)) throw new FileNotFoundException($"{file}: {DatabaseFiles.None}");
        await using var source = Database.EngineOf(from);
        await using var target = Database.EngineOf(to);
        target.Prepare();
        using var reading = source.BeginRead(CancellationToken.None);
        var columns = reading.Query<TableColumn>(reading.ColumnsQuery).ToLookup(column => column.Table);
        if (!columns.Contains("revision_hash")) throw new InvalidOperationException("the source is no database of this service");
        var (head, _) = RevisionHashTable.Head(reading);
        Prepare(target, reading, $"{head}");
        target.Opened();
        foreach (var table in columns.Where(table => !NotCopied.Contains(table.Key)).OrderBy(table => table.Key, StringComparer.Ordinal))
            Copy(reading, target, table.Key, [.. table.Select(column => column.Name)], progress);

        using var written = target.BeginWrite();
        var verified = HistoryVerifier.Verify(written, head, rows => progress?.Invoke("", rows));
        if (!verified.IsWhole || verified.Head != head) throw new InvalidOperationException("the copy is not what the source is");
        written.Execute($"DROP TABLE {Progress}");
        written.Commit();
        return verified;
    }

    /// <summary>Whether a database is a copy that was not finished, which nothing must be read from.</summary>
    internal static bool IsUnfinished(Session session) =>
        session.Query<TableColumn>(session.ColumnsQuery).Any(column => column.Table == Progress);

    private static void Prepare(StorageEngine target, Session source, string head)
    {
        MigrationRunner.Apply(target.BeginWrite, TimeProvider.System);
        using var session = target.BeginWrite();
        const string steps = "SELECT name FROM migration";
        if (!session.Query<string>(steps).ToHashSet().SetEquals(source.Query<string>(steps)))
            throw new InvalidOperationException("the source is of another version: start the service of this version on it once");
        if (IsUnfinished(session))
        {
            if (session.Query<string>($"SELECT head FROM {Progress}").Any(known => known != head))
                throw new InvalidOperationException("the source was written since the copy began: begin with an empty target");
            return;
        }

        if (RevisionHashTable.Last(session) is not null || session.Scalar<long>("SELECT count(*) FROM region") > 0)
            throw new InvalidOperationException("the target is in use: it must be empty");
        session.Migrate($"CREATE TABLE {Progress} (name TEXT NOT NULL PRIMARY KEY, head TEXT NOT NULL) WITHOUT ROWID;");
        session.Execute($"INSERT INTO {Progress} (name, head) VALUES ('', @head)", new { head });
        session.Commit();
    }

    private static void Copy(Session source, StorageEngine target, string table, string[] columns, Action<string, long>? progress)
    {
        using var session = target.BeginWrite();
        if (session.Scalar<long>($"SELECT count(*) FROM {Progress} WHERE name = @table", new { table }) > 0) return;
        var head = session.Scalar<string>($"SELECT head FROM {Progress} WHERE name = ''");
        var which = table == SecretTable.Name ? $" WHERE {SecretTable.Moving}" : "";
        using var rows = source.Scan($"SELECT {string.Join(", ", columns)} FROM {table}{which}");
        rows.Start();
        var types = session.Query<TableColumn>(session.ColumnsQuery).Where(column => column.Table == table)
            .ToDictionary(column => column.Name, column => column.Type);
        session.Load(
            table, [.. columns.Select(column => (column, types[column]))], Read(rows, columns.Length, n => progress?.Invoke(table, n)));
        session.Execute($"INSERT INTO {Progress} (name, head) VALUES (@table, @head)", new { table, head });
        session.Commit();
    }

    private static IEnumerable<object?[]> Read(RowScan rows, int columns, Action<long> progress)
    {
        var (row, count) = (new object?[columns], 0L);
        while (rows.Read())
        {
            for (var column = 0; column < columns; column++)
            {
                row[column] = rows.IsNull(column) ? null
                    : rows.IsText(column) ? Encoding.UTF8.GetString(rows.Text(column))
                    : rows.Number(column);
            }

            progress(++count);
            yield return row;
        }
    }
}
