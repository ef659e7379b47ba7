using Indicators.Storage.Tables;
using Indicators.Storage.Writing;
using Npgsql;

namespace Indicators.Storage.Postgres;

/// <summary>Writes all rows at once, by COPY into a staging table and one statement: a round trip would cost more than its row.</summary>
internal sealed class CopyWriter(NpgsqlConnection connection, VersionedTable table, long revision) : VersionWriter
{
    // So many that a table may have begun with them.
    private const int Many = 1_000;

    private readonly StagedTable _staged = new(table);

    public override IEnumerable<RowChange> Put(IEnumerable<object?[]> rows)
    {
        var changes = Apply(_staged.Put, Stage(_staged.CopyRows, rows));
        if (changes.Length >= Many)
        {
            Analyze();
        }

        return changes;
    }

    public override IEnumerable<RowChange> Delete(IEnumerable<object?[]> keys) => Apply(_staged.Delete, Stage(_staged.CopyKeys, keys));

    private int Stage(string copy, IEnumerable<object?[]> rows)
    {
        using var create = new NpgsqlCommand(_staged.Create, connection);
        create.ExecuteNonQuery();
        var count = 0;
        using var import = connection.BeginBinaryImport(copy);
        foreach (var row in rows)
        {
            import.StartRow();
            import.Write(count++);
            foreach (var value in row)
            {
                Write(import, value);
            }
        }

        import.Complete();
        return count;
    }

    // COPY converts nothing: a value goes as the type of its column.
    private static void Write(NpgsqlBinaryImporter import, object? value)
    {
        switch (value)
        {
            case null:
                import.WriteNull();
                break;
            case short small:
                import.Write(small);
                break;
            case int number:
                import.Write(number);
                break;
            case long large:
                import.Write(large);
                break;
            default:
                import.Write((string)value);
                break;
        }
    }

    private RowChange[] Apply(string sql, int count)
    {
        var changes = new RowChange[count];
        using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue("revision", revision);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            changes[reader.GetInt32(0)] = (RowChange)reader.GetInt32(1);
        }

        return changes;
    }

    // Until the server comes round to a new table, it would plan without knowing how its keys are spread, and scan an indicator for a key.
    private void Analyze()
    {
        using var isUnknown = new NpgsqlCommand(_staged.IsUnknown, connection);
        if (isUnknown.ExecuteScalar() is true)
        {
            using var analyze = new NpgsqlCommand($"ANALYZE {table.Name}", connection);
            analyze.ExecuteNonQuery();
        }
    }
}
