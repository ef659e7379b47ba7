using System.Data.Common;
using Indicators.Assessments;
using Indicators.Regions;
using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Versions;

/// <summary>An item of a slice, from the revision it began with until the one it ended with; 0 while it lasts.</summary>
internal readonly record struct ItemVersion(object Key, int? Region, object Item, long Began, long Ended);

/// <summary>Where the changes of a store are read.</summary>
internal sealed class ChangeSource(
    VersionedTable table,
    int columns,
    string slice,
    Func<SliceKey, (int First, int Second)> range,
    Func<DbDataReader, (object Key, int? Region, object Item)> read)
{
    private const string OfPeriod = "indicator = @first AND period = @second";

    /// <summary>What others are made of comes first.</summary>
    public static readonly Store[] Order =
        [Store.Region, Store.Catalogue, Store.Group, Store.Scheme, Store.Actual, Store.Target, Store.Declared];

    public static ChangeSource Of(Store store) => store switch
    {
        Store.Actual => new(ActualTable.Versions, 8, OfPeriod, Figures, reader =>
        {
            var actual = ActualTable.Row(reader);
            return (actual.Key, actual.Key.Region, actual);
        }),
        Store.Target => new(TargetTable.Versions, 12, OfPeriod, Figures, reader =>
        {
            var target = TargetTable.Row(reader);
            return (target.Key, target.Key.Region, target);
        }),
        Store.Declared => new(DeclaredTable.Versions, 13, OfPeriod, Figures, reader =>
        {
            var declared = DeclaredTable.Row(reader);
            return (declared.Key, declared.Key.Region, declared);
        }),
        Store.Region => new(RegionTable.Versions, 8, "id BETWEEN @first AND @second", Level, reader =>
        {
            var region = RegionTable.Region(reader);
            return (region.Id, region.Id, region);
        }),
        Store.Catalogue => OfCatalogue(CatalogueTable.Kind.Indicator, CatalogueTable.Indicator),
        Store.Group => OfCatalogue(CatalogueTable.Kind.Group, CatalogueTable.Document<Group>),
        Store.Scheme => OfCatalogue(CatalogueTable.Kind.Scheme, CatalogueTable.Document<Scheme>),
        _ => throw new ArgumentOutOfRangeException(nameof(store), store, "It has no items."),
    };

    /// <summary>In order of the key; each key's in order of time.</summary>
    public IReadOnlyList<ItemVersion> Read(Session session, SliceKey key, long after, long until)
    {
        List<ItemVersion> versions = [];
        using var statement = session.Prepare(table.Between(slice), "first", "second", "after", "until");
        var (first, second) = range(key);
        using var reader = statement.Read(first, second, after, until);
        while (reader.Read())
        {
            var (itemKey, region, item) = read(reader);
            versions.Add(new(itemKey, region, item, reader.GetInt64(columns), reader.GetInt64(columns + 1)));
        }

        return versions;
    }

    private static (int First, int Second) Figures(SliceKey slice) => (slice.Indicator, slice.Period);

    private static (int First, int Second) Level(SliceKey slice) =>
        (slice.Indicator * Region.IdsPerLevel, (slice.Indicator + 1) * Region.IdsPerLevel - 1);

    private static ChangeSource OfCatalogue<T>(CatalogueTable.Kind kind, Func<DbDataReader, T> read)
        where T : class => new(
            CatalogueTable.Versions,
            4,
            "kind = @first AND id = @second",
            slice => ((int)kind, slice.Indicator),
            reader => (0, null, read(reader)));
}
