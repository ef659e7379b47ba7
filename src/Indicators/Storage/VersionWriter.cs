namespace Indicators.Storage;

internal enum Change { Unchanged, Inserted, Updated, Deleted }

/// <summary>Writes the rows of one revision into a versioned table, one prepared statement at a time.</summary>
internal sealed class VersionWriter(Session session, VersionedTable table, long revision) : IDisposable
{
    private readonly Statement _insert = session.Prepare(table.Insert, table.RowParameters);
    private readonly Statement _supersedeIfDifferent = session.Prepare(table.SupersedeIfDifferent, table.RowParameters);
    private readonly Statement _update = session.Prepare(table.Update, table.RowParameters);
    private readonly Statement _supersede = session.Prepare(table.Supersede, table.KeyParameters);
    private readonly Statement _delete = session.Prepare(table.Delete, table.KeyParameters);

    /// <param name="row">The key and the values, in the order of the table's columns.</param>
    public Change Put(object?[] row)
    {
        object?[] values = [.. row, revision];
        if (_insert.Execute(values) == 1)
        {
            return Change.Inserted;
        }

        if (_supersedeIfDifferent.Execute(values) == 0)
        {
            return Change.Unchanged;
        }

        _update.Execute(values);
        return Change.Updated;
    }

    public Change Delete(object?[] key)
    {
        object?[] values = [.. key, revision];
        if (_supersede.Execute(values) == 0)
        {
            return Change.Unchanged;
        }

        _delete.Execute(values);
        return Change.Deleted;
    }

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<Statement>)[_insert, _supersedeIfDifferent, _update, _supersede, _delete])
        {
            statement.Dispose();
        }
    }
}
