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

    private static readonly string[] Bounds = ["first", "second", "after", "until"];

    /// <summary>Whether two versions say the same, whichever revisions wrote them; so do two that there are not.</summary>
    public static bool AreAlike(object? one, object? other) => one is null || other is null
        ? one is null && other is null
        : Values(one).SequenceEqual(Values(other));

    /// <summary>Of each slice, in order of the key; each key's in order of time.</summary>
    /// <param name="slices">Those of a table stand together, and are read together.</param>
    public IEnumerable<IReadOnlyList<ItemVersion>> Read(IEnumerable<SliceKey> slices) =>
        slices.GroupBy(slice => slice.Store).SelectMany(alike => Read(alike.Key, alike));

    private IEnumerable<IReadOnlyList<ItemVersion>> Read(TableKind store, IEnumerable<SliceKey> slices) => store switch
    {
        TableKind.Actual => Figures(ActualTable.Versions, [.. slices], actual => (actual.Key, actual.Key.Region)),
        TableKind.Target => Figures(TargetTable.Versions, [.. slices], target => (target.Key, target.Key.Region)),
        TableKind.Declared => Figures(
            DeclaredTable.Versions, [.. slices], declared => (declared.Key, declared.Key.Region)),
        TableKind.Region => Read<RegionTable.Row, Region>(
            RegionTable.Versions,
            "id BETWEEN @first AND @second",
            slices.Select(slice => (slice.Indicator * Region.IdsPerLevel, (slice.Indicator + 1) * Region.IdsPerLevel - 1)),
            region => (region.Id, region.Id)),
        TableKind.Catalogue => Catalogue<CatalogueTable.IndicatorRow, Indicator>(CatalogueTable.Kind.Indicator, slices),
        TableKind.Group => Catalogue<CatalogueTable.DocumentRow<PeerGroup>, PeerGroup>(CatalogueTable.Kind.Group, slices),
        TableKind.Scheme => Catalogue<CatalogueTable.DocumentRow<Scheme>, Scheme>(CatalogueTable.Kind.Scheme, slices),
        TableKind.Calendar =>
            Catalogue<CatalogueTable.DocumentRow<ReportingCalendar>, ReportingCalendar>(CatalogueTable.Kind.Calendar, slices),
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

    private IReadOnlyList<IReadOnlyList<ItemVersion>> Figures<T>(
        FigureTable<T> table, IReadOnlyList<SliceKey> slices, Func<T, (object Key, int Region)> key)
        where T : notnull
    {
        var statement = table.Between(
            string.Join(" AND ", ["indicator = @first", "period = @second", .. StoredFilter.In("region", regions)]));
        IReadOnlyList<List<ItemVersion>> found = [.. slices.Select(_ => new List<ItemVersion>())];
        var (began, ended) = (table.Columns.Count, table.Columns.Count + 1);
        foreach (var (place, row) in session.ScanEach(
            Bounds, slices.Select(slice => (statement, (long[])[slice.Indicator, slice.Period, after, until]))))
        {
            var item = table.Of(row);
            var (itemKey, region) = key(item);
            found[place].Add(new(itemKey, region, item, row.Number(began), row.Number(ended)));
        }

        return found;
    }

    private IEnumerable<IReadOnlyList<ItemVersion>> Catalogue<TRow, T>(CatalogueTable.Kind kind, IEnumerable<SliceKey> slices)
        where TRow : VersionedRow<T>
        where T : notnull => Read<TRow, T>(
            CatalogueTable.Versions, "kind = @first AND id = @second", slices.Select(slice => ((int)kind, slice.Indicator)),
            _ => (0, null));

    private IEnumerable<IReadOnlyList<ItemVersion>> Read<TRow, T>(
        VersionedTable table, string which, IEnumerable<(int First, int Second)> ranges, Func<T, (object Key, int? Region)> key)
        where TRow : VersionedRow<T>
        where T : notnull => session
        .QueryEach<TRow>(
            table.Between(which), Bounds,
            ranges.Select(range => (object[])[range.First, range.Second, after, until]))
        .Select(rows => rows.Select(row =>
        {
            var item = row.ToItem();
            var (itemKey, region) = key(item);
            return new ItemVersion(itemKey, region, item, row.Revision, row.Ended);
        }).ToList());
}
