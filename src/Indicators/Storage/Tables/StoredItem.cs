namespace Indicators.Storage.Tables;

/// <summary>When a revision was written, from which source, and why.</summary>
internal readonly record struct RevisionOrigin(DateTimeOffset Time, string? Source, WriteReason? Reason);

/// <summary>Of the revisions of some numbers.</summary>
internal delegate IReadOnlyDictionary<long, RevisionOrigin> RevisionOrigins(IReadOnlyCollection<long> numbers);

/// <summary>A row as it is stored, with the revision that wrote it.</summary>
/// <param name="Updated">When its revision was written.</param>
/// <param name="Source">Where that says it comes from.</param>
public sealed record StoredItem<T>(T Item, long Revision, DateTimeOffset Updated, string? Source)
{
    // Many rows are of few revisions: these are looked up once each.
    internal static IEnumerable<StoredItem<T>> Of(IReadOnlyList<(T Item, long Revision)> rows, RevisionOrigins origins)
    {
        var written = origins([.. rows.Select(row => row.Revision).Distinct()]);
        return rows.Select(row => new StoredItem<T>(row.Item, row.Revision, written[row.Revision].Time, written[row.Revision].Source));
    }
}
