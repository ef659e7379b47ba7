using System.Diagnostics;
using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Versions;

/// <summary>An item of a slice, from the revision it began with until the one it ended with; 0 while it lasts.</summary>
internal readonly record struct ItemVersion(object Key, int? Region, object Item, long Began, long Ended);

/// <summary>Reads the versions of a slice that began or ended after one revision and not after another.</summary>
/// <param name="regions">Only figures of these regions; null for all.</param>
internal sealed class ChangeSource(Session session, long after, long until, IReadOnlyCollection<int>? regions = null)
{
    /// <summary>What others are made of comes first.</summary>
    public static readonly TableKind[] Order =
    [
        TableKind.Region, TableKind.Catalogue, TableKind.Group, TableKind.Scheme, TableKind.Calendar,
        TableKind.Actual, TableKind.Target, TableKind.Declared,
    ];

    /// <summary>Whether two versions say the same, whichever revisions wrote them; so do two that there are not.</summary>
    public static bool AreAlike(object? one, object? other) => one is null || other is null
        ? one is null && other is null
        : Values(one).SequenceEqual(Values(other));

    /// <summary>In order of the key; each key's in order of time.</summary>
    public IReadOnlyList<ItemVersion> Read(SliceKey slice) => slice.Store switch
    {
        TableKind.Actual => Figures<ActualTable.Row, Actual>(ActualTable.Versions, slice, actual => (actual.Key, actual.Key.Region)),
        TableKind.Target => Figures<TargetTable.Row, Target>(TargetTable.Versions, slice, target => (target.Key, target.Key.Region)),
        TableKind.Declared => Figures<DeclaredTable.Row, DeclaredFigure>(
            DeclaredTable.Versions, slice, declared => (declared.Key, declared.Key.Region)),
        TableKind.Region => Read<RegionTable.Row, Region>(
            RegionTable.Versions,
            "id BETWEEN @first AND @second",
            (slice.Indicator * Region.IdsPerLevel, (slice.Indicator + 1) * Region.IdsPerLevel - 1),
            region => (region.Id, region.Id)),
        TableKind.Catalogue => Catalogue<CatalogueTable.IndicatorRow, Indicator>(CatalogueTable.Kind.Indicator, slice),
        TableKind.Group => Catalogue<CatalogueTable.DocumentRow<PeerGroup>, PeerGroup>(CatalogueTable.Kind.Group, slice),
        TableKind.Scheme => Catalogue<CatalogueTable.DocumentRow<Scheme>, Scheme>(CatalogueTable.Kind.Scheme, slice),
        TableKind.Calendar =>
            Catalogue<CatalogueTable.DocumentRow<ReportingCalendar>, ReportingCalendar>(CatalogueTable.Kind.Calendar, slice),
        TableKind.Break or TableKind.BelowZero or >= TableKind.OfNation and <= TableKind.OfZone =>
            throw new UnreachableException("A mark has no items."),
    };

    private static object?[] Values(object item) => item switch
    {
        Actual actual => ActualTable.Values(actual),
        Target target => TargetTable.Values(target),
        DeclaredFigure figure => DeclaredTable.Values(figure),
        Region region => RegionTable.Values(region),
        Indicator indicator => CatalogueTable.Values(indicator),
        CatalogueItem document => CatalogueTable.Values(document),
        _ => throw new ArgumentOutOfRangeException(nameof(item), item, "It is no item of a table."),
    };

    private List<ItemVersion> Figures<TRow, T>(VersionedTable table, SliceKey slice, Func<T, (object Key, int? Region)> key)
        where TRow : VersionedRow<T>
        where T : notnull =>
        Read<TRow, T>(
            table,
            string.Join(" AND ", ["indicator = @first", "period = @second", .. StoredFilter.In("region", regions)]),
            (slice.Indicator, slice.Period),
            key);

    private List<ItemVersion> Catalogue<TRow, T>(CatalogueTable.Kind kind, SliceKey slice)
        where TRow : VersionedRow<T>
        where T : notnull =>
        Read<TRow, T>(CatalogueTable.Versions, "kind = @first AND id = @second", ((int)kind, slice.Indicator), _ => (0, null));

    private List<ItemVersion> Read<TRow, T>(
        VersionedTable table, string which, (int First, int Second) range, Func<T, (object Key, int? Region)> key)
        where TRow : VersionedRow<T>
        where T : notnull =>
    [
        .. session.Query<TRow>(table.Between(which), new { first = range.First, second = range.Second, after, until }).Select(row =>
        {
            var item = row.ToItem();
            var (itemKey, region) = key(item);
            return new ItemVersion(itemKey, region, item, row.Revision, row.Ended);
        }),
    ];
}
