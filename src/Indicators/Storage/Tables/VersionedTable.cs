using Indicators.Storage.Sessions;

namespace Indicators.Storage.Tables;

/// <summary>
/// A table of what is so now, beside its history: rows of a key, values and the revision that wrote them. It is where the SQL of
/// versions is written, once for all stores: a version that is superseded or deleted moves to the history, and none is ever lost.
/// </summary>
internal class VersionedTable(string name, string[] key, string[] values)
{
    private readonly string _columns = string.Join(", ", [.. key, .. values]);
    private readonly string _isKey = string.Join(" AND ", key.Select(column => $"{column} = @{column}"));

    public string Name => name;

    /// <summary>What a row of figures says; null for the catalogue, whose rows Dapper fills.</summary>
    public virtual Func<IRowValues, object>? Item => null;

    public IReadOnlyList<string> Key => key;

    public IReadOnlyList<string> Values => values;

    public IReadOnlyList<string> Columns { get; } = [.. key, .. values];

    public IReadOnlyList<string> KeyParameters { get; } = [.. key, "revision"];

    public IReadOnlyList<string> RowParameters { get; } = [.. key, .. values, "revision"];

    public string Insert => $"""
        INSERT INTO {name} ({_columns}, revision)
        VALUES ({string.Join(", ", RowParameters.Select(column => '@' + column))})
        ON CONFLICT ({string.Join(", ", key)}) DO NOTHING
        """;

    public string SupersedeIfDifferent => $"""
        {Supersede}
          AND ({string.Join(" OR ", values.Select(column => $"{column} IS DISTINCT FROM @{column}"))})
        """;

    public string Supersede => $"""
        INSERT INTO {name}_history ({_columns}, began, ended)
        SELECT {_columns}, revision, @revision
        FROM {name}
        WHERE {_isKey}
        """;

    public string Update => $"""
        UPDATE {name}
        SET {string.Join(", ", values.Select(column => $"{column} = @{column}"))}, revision = @revision
        WHERE {_isKey}
        """;

    public string Delete => $"DELETE FROM {name} WHERE {_isKey}";

    /// <summary>
    /// The versions of a slice that began or ended after one revision and not after another, in order of the key: its columns, the
    /// revision each began with, and the one it ended with or 0.
    /// </summary>
    /// <param name="slice">A condition on the columns of the key.</param>
    public string Between(string slice) => $"""
        SELECT {_columns}, revision, 0 AS ended
        FROM {name}
        WHERE {slice} AND revision > @after AND revision <= @until
        UNION ALL
        SELECT {_columns}, began, ended
        FROM {name}_history
        WHERE {slice} AND ended > @after AND began <= @until AND (began > @after OR ended <= @until)
        ORDER BY {string.Join(", ", key)}, revision
        """;

    /// <summary>What a FROM clause names to read the rows as they stood: the table itself for the newest revision.</summary>
    public string At(ReadPoint moment) => moment.IsNow ? name : $"""
        (
          SELECT {_columns}, revision
          FROM {name}
          WHERE revision <= {moment.Revision}
          UNION ALL
          SELECT {_columns}, began AS revision
          FROM {name}_history
          WHERE ended > {moment.Revision} AND began <= {moment.Revision}
        ) AS {name}
        """;
}
