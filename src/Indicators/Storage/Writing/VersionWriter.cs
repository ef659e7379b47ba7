namespace Indicators.Storage.Writing;

/// <summary>The numbers are read from SQL.</summary>
internal enum RowChange { Unchanged = 0, Inserted = 1, Updated = 2, Deleted = 3 }

/// <summary>Writes the rows of one revision into a versioned table. A change may come only when all rows have gone.</summary>
internal abstract class VersionWriter
{
    /// <param name="rows">Each the key and the values, in the order of the table's columns and as the types of the columns.</param>
    /// <returns>Each row, in their order, and what became of it. One that came before, with the same values, is unchanged.</returns>
    public abstract IEnumerable<(object?[] Row, RowChange Change)> Put(IEnumerable<object?[]> rows);

    /// <returns>Each key, in their order, and what became of it.</returns>
    public abstract IEnumerable<(object?[] Row, RowChange Change)> Delete(IEnumerable<object?[]> keys);
}
