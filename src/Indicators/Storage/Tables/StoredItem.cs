namespace Indicators.Storage.Tables;

/// <summary>A row as it is stored, with the revision that wrote it.</summary>
public sealed record StoredItem<T>(T Item, long Revision, DateTimeOffset Updated, string? Source);
