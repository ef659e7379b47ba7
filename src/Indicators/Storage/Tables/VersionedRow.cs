namespace Indicators.Storage.Tables;

/// <summary>
/// A row of the catalogue as Dapper fills it, by the names of its columns: it needs properties that can be set, since SQLite's whole
/// numbers are all of 64 bits and fit no constructor.
/// </summary>
internal abstract class VersionedRow<T>
    where T : notnull
{
    /// <summary>The revision that wrote it.</summary>
    public long Revision { get; init; }

    /// <summary>The revision that ended it; 0 while it lasts, and where only what lasts is read.</summary>
    public long Ended { get; init; }

    public abstract T ToItem();
}
