using Indicators.Catalogue;
using Indicators.Periods;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Versions;

/// <summary>One version of an item that was put, or the end of one that was deleted.</summary>
/// <param name="Position">Its place among the changes of its revision, from 0.</param>
/// <param name="Catalogue">What the catalogue was then.</param>
/// <param name="Item">
/// An actual, a target, a declared figure, an indicator, a region, a group, a scheme or a calendar, as the revision wrote it; the last
/// version of
/// what was deleted.
/// </param>
public sealed record StoredChange(Revision Revision, int Position, CatalogueVersion Catalogue, bool IsDelete, object Item)
{
    public ChangeOperation Op => IsDelete ? ChangeOperation.Delete : ChangeOperation.Put;
}

/// <summary>
/// Which changes are meant; what is null does not restrict. What has no indicator, region or period is not meant when they are.
/// </summary>
/// <param name="Latest">Only the last change of each item: what was changed again is left out.</param>
public sealed record ChangeFilter(
    IReadOnlySet<int>? Indicators = null, IReadOnlySet<int>? Regions = null, IReadOnlySet<Period>? Periods = null, bool Latest = false)
{
    internal bool Covers(SliceKey slice) =>
        (Indicators is null || (HasIndicator(slice.Store) && Indicators.Contains(slice.Indicator)))
        && (Periods is null || (slice.Period != 0 && Periods.Contains(Period.FromKey(slice.Period))));

    private static bool HasIndicator(TableKind store) => store is not
        (TableKind.Region or TableKind.Group or TableKind.Scheme or TableKind.Calendar);
}
