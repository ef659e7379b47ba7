using System.Collections.Concurrent;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;
using Npgsql;
using NpgsqlTypes;

namespace Indicators.Storage.Postgres;

/// <summary>
/// Writes all rows at once, each column as an array, by one statement: a round trip costs more than its row.
/// </summary>
internal sealed class ArrayWriter(NpgsqlConnection connection, VersionedTable table, long revision) : VersionWriter
{
    // So many that a table may have begun with them.
    private const int Many = 1_000;

    // The tables are the same in every database.
    private static readonly ConcurrentDictionary<string, NpgsqlDbType[]> Types = [];

    private readonly RowSet _rows = new(table);

    public override IEnumerable<(object?[] Row, RowChange Change)> Put(IEnumerable<object?[]> rows)
    {
        object?[][] given = [.. rows];
        var changes = Apply(_rows.Put, table.Columns, given);
        if (changes.Length >= Many)
        {
            Analyze();
        }

        return given.Zip(changes);
    }

    public override IEnumerable<(object?[] Row, RowChange Change)> Delete(IEnumerable<object?[]> keys)
    {
        object?[][] given = [.. keys];
        return given.Zip(Apply(_rows.Delete, table.Key, given));
    }

    private RowChange[] Apply(string sql, IReadOnlyList<string> columns, object?[][] given)
    {
        var types = Types.GetOrAdd(table.Name, _ => ReadTypes());
        using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue("revision", revision);
        command.Parameters.Add(Array("ordinal", NpgsqlDbType.Integer, Enumerable.Range(0, given.Length).ToArray()));
        for (var at = 0; at < columns.Count; at++)
        {
            command.Parameters.Add(Array(columns[at], types[at], Column(given, at, types[at])));
        }

        var changes = new RowChange[given.Length];
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            changes[reader.GetInt32(0)] = (RowChange)reader.GetInt32(1);
        }

        return changes;
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
