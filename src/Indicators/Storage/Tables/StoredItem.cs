namespace Indicators.Storage.Tables;

/// <summary>A row as it is stored, with the revision that wrote it.</summary>
public sealed record StoredItem<T>(T Item, long Revision)
{
    public StoredItem(T item, long revision, DateTimeOffset updated, string? source)
        : this(item, revision) => (Updated, Source) = (updated, source);

    /// <summary>When its revision was written.</summary>
    public DateTimeOffset Updated { get; internal set; }

    public string? Source { get; internal set; }
}
