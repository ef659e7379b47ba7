namespace Indicators.Storage.Writing;

/// <summary>The numbers are read from SQL.</summary>
internal enum RowChange { Unchanged = 0, Inserted = 1, Updated = 2, Deleted = 3 }

/// <summary>What became of a row, or of a key.</summary>
/// <param name="Before">The item that it replaced or deleted; null where there was none, and from a writer that does not tell.</param>
internal readonly record struct RowOutcome(object?[] Row, RowChange Change, object? Before = null);

/// <summary>Writes the rows of one revision into a versioned table. An outcome may come only when all rows have gone.</summary>
internal abstract class VersionWriter
{
    /// <summary>Whether the outcomes tell what there was before.</summary>
    public virtual bool Tells => false;

    /// <param name="rows">Each the key and the values, in the order of the table's columns and as the types of the columns.</param>
    /// <returns>What became of each row, in their order. A row that came before, with the same values, is unchanged.</returns>
    public abstract IEnumerable<RowOutcome> Put(IEnumerable<object?[]> rows);

    /// <returns>What became of each key, in their order.</returns>
    public abstract IEnumerable<RowOutcome> Delete(IEnumerable<object?[]> keys);
}
