using System.Collections.Concurrent;
using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;
using Npgsql;
using NpgsqlTypes;

namespace Indicators.Storage.Postgres;

/// <summary>
/// Writes all rows at once, each column as an array, by one statement: a round trip costs more than its row.
/// </summary>
/// <param name="tells">Whether what the rows replace is wanted.</param>
internal sealed class ArrayWriter(
    PostgresSession session, NpgsqlConnection connection, VersionedTable table, long revision, bool tells) : VersionWriter
{
    // So many that a table may have begun with them.
    private const int Many = 1_000;

    // The tables are the same in every database.
    private static readonly ConcurrentDictionary<string, NpgsqlDbType[]> Types = [];

    private readonly RowSet _rows = new(table, tells && table.Item is not null);

    public override bool Tells => tells && table.Item is not null;

    public override IEnumerable<RowOutcome> Put(IEnumerable<object?[]> rows)
    {
        var outcomes = Apply(_rows.Put, table.Columns, rows);
        if (outcomes.Length >= Many)
        {
            Analyze();
        }

        return outcomes;
    }

    public override IEnumerable<RowOutcome> Delete(IEnumerable<object?[]> keys) => Apply(_rows.Delete, table.Key, keys);

    private RowOutcome[] Apply(string sql, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        var types = Types.GetOrAdd(table.Name, _ => ReadTypes());
        object?[][] given = [.. rows];
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.AddWithValue("revision", revision);
        command.Parameters.Add(Array("ordinal", NpgsqlDbType.Integer, Enumerable.Range(0, given.Length).ToArray()));
        for (var at = 0; at < columns.Count; at++)
        {
            command.Parameters.Add(Array(columns[at], types[at], Column(given, at, types[at])));
        }

        var outcomes = System.Array.ConvertAll(given, row => new RowOutcome(row, RowChange.Unchanged));
        using var reader = session.Ask(command);
        IRowValues before = new ReaderRow(reader, first: 2);
        while (reader.Read())
        {
            var (at, change) = (reader.GetInt32(0), (RowChange)reader.GetInt32(1));
            outcomes[at] = new(given[at], change, Tells && change is not RowChange.Inserted ? table.Item!(before) : null);
        }

        return outcomes;
    }

    private static NpgsqlParameter Array(string name, NpgsqlDbType type, object values) =>
        new(name, NpgsqlDbType.Array | type) { Value = values };

    private static object Column(object?[][] rows, int at, NpgsqlDbType type) => type switch
    {
        NpgsqlDbType.Smallint => System.Array.ConvertAll(rows, row => (short?)row[at]),
        NpgsqlDbType.Integer => System.Array.ConvertAll(rows, row => (int?)row[at]),
        NpgsqlDbType.Bigint => System.Array.ConvertAll(rows, row => (long?)row[at]),
        _ => System.Array.ConvertAll(rows, row => (string?)row[at]),
    };

    private NpgsqlDbType[] ReadTypes()
    {
        using var command = new NpgsqlCommand(_rows.Nothing, connection);
        using var reader = command.ExecuteReader();
        return [.. table.Columns.Select((_, at) => TypeOf(reader.GetFieldType(at)))];
    }

    private static NpgsqlDbType TypeOf(Type type) =>
        type == typeof(short) ? NpgsqlDbType.Smallint
        : type == typeof(int) ? NpgsqlDbType.Integer
        : type == typeof(long) ? NpgsqlDbType.Bigint
        : NpgsqlDbType.Text;

    // Until the server comes round to a new table, it would plan without knowing how its keys are spread, and scan an indicator for a key.
    private void Analyze()
    {
        using var isUnknown = new NpgsqlCommand(_rows.IsUnknown, connection);
        if (isUnknown.ExecuteScalar() is true)
        {
            using var analyze = new NpgsqlCommand($"ANALYZE {table.Name}", connection);
            analyze.ExecuteNonQuery();
        }
    }
}
