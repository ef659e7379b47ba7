using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Storage.Postgres;

/// <summary>
/// The rows of one write, given as arrays of their columns, as a set to be applied to a versioned table on PostgreSQL. Like the versioned
/// table it writes the SQL of versions once for all stores. Both statements answer with (ordinal, change) of the rows that changed
/// something, and fail on a key that has two contents.
/// </summary>
/// <param name="tells">Whether they answer with the rows that there were, too: their columns, and the revision that wrote them.</param>
internal sealed class RowSet(VersionedTable table, bool tells)
{
    private readonly string _columns = string.Join(", ", table.Columns);
    private readonly string _stored = string.Join(", ", table.Columns.Select(column => $"stored.{column}"));
    private readonly string _sameKey = string.Join(" AND ", table.Key.Select(column => $"stored.{column} = staged.{column}"));

    /// <summary>The columns and no row, to be told their types.</summary>
    public string Nothing => $"SELECT {_columns} FROM {table.Name} LIMIT 0";

    /// <summary>All parts of the statement see the table as it was before it.</summary>
    public string Put => $"""
        WITH staged AS (
          SELECT
            fresh.*,{Told(column => $" stored.{column} AS was_{column},", " stored.revision AS was_revision,")}
            CASE
              WHEN stored.revision IS NULL THEN {(int)RowChange.Inserted}
              WHEN {Any(column => $"stored.{column} IS DISTINCT FROM fresh.{column}")} THEN {(int)RowChange.Updated}
              ELSE {(int)RowChange.Unchanged}
            END AS change
          FROM (SELECT DISTINCT ON ({_columns}) * FROM {Given("given", table.Columns)} ORDER BY {_columns}, ordinal) AS fresh
          LEFT JOIN {table.Name} AS stored ON {_sameKey.Replace("staged.", "fresh.")}
        ),
        superseded AS (
          INSERT INTO {table.Name}_history ({_columns}, began, ended)
          SELECT {_stored}, stored.revision, @revision
          FROM staged
          JOIN {table.Name} AS stored ON {_sameKey}
          WHERE staged.change = {(int)RowChange.Updated}
        ),
        inserted AS (
          INSERT INTO {table.Name} ({_columns}, revision)
          SELECT {_columns}, @revision
          FROM staged
          WHERE change = {(int)RowChange.Inserted}
        ),
        updated AS (
          UPDATE {table.Name} AS stored
          SET {string.Join(", ", table.Values.Select(column => $"{column} = staged.{column}"))}, revision = @revision
          FROM staged
          WHERE staged.change = {(int)RowChange.Updated} AND {_sameKey}
        )
        SELECT ordinal, change{Told(column => $", was_{column} AS {column}", ", was_revision AS revision")}
        FROM staged
        WHERE change <> {(int)RowChange.Unchanged}
        """;

    public string Delete => $"""
        WITH deleted AS (
          DELETE FROM {table.Name} AS stored
          USING {Given("staged", table.Key)}
          WHERE {_sameKey}
          RETURNING staged.ordinal, {_stored}, stored.revision
        ),
        superseded AS (
          INSERT INTO {table.Name}_history ({_columns}, began, ended)
          SELECT {_columns}, revision, @revision
          FROM deleted
        )
        SELECT ordinal, {(int)RowChange.Deleted}{Told(column => $", {column}", ", revision")}
        FROM deleted
        """;

    /// <summary>Whether the server has no statistics of the versioned table yet.</summary>
    public string IsUnknown => $"SELECT reltuples < 0 FROM pg_class WHERE oid = '{table.Name}'::regclass";

    private static string Given(string name, IReadOnlyList<string> columns) =>
        $"unnest(@ordinal, {string.Join(", ", columns.Select(column => '@' + column))}) AS {name} (ordinal, {string.Join(", ", columns)})";

    private string Told(Func<string, string> column, string revision) =>
        tells ? $"{string.Concat(table.Columns.Select(column))}{revision}" : "";

    private string Any(Func<string, string> condition) => string.Join(" OR ", table.Values.Select(condition));
}
