namespace Indicators.Storage.Tables;

/// <summary>When the revisions of some numbers were written, and from which source.</summary>
internal delegate IReadOnlyDictionary<long, (DateTimeOffset Time, string? Source)> RevisionOrigins(IReadOnlyCollection<long> numbers);

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
