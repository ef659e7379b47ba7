namespace Indicators.Storage.Tables;

/// <summary>A row, whatever its item is.</summary>
internal interface IItemRow
{
    object Item { get; }
}

/// <summary>
/// A row of a versioned table as Dapper fills it, by the names of its columns: it needs properties that can be set, since SQLite's whole
/// numbers are all of 64 bits and fit no constructor.
/// </summary>
internal abstract class VersionedRow<T> : IItemRow
    where T : notnull
{
    /// <summary>The revision that wrote it.</summary>
    public long Revision { get; init; }

    /// <summary>The revision that ended it; 0 while it lasts, and where only what lasts is read.</summary>
    public long Ended { get; init; }

    /// <summary>Of the revision that wrote it, where that is joined.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>Likewise.</summary>
    public string? Source { get; init; }

    object IItemRow.Item => ToItem();

    public abstract T ToItem();

    public StoredItem<T> ToStored() => new(ToItem(), Revision, Time, Source);
}
