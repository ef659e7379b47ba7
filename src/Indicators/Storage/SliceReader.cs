using Indicators.Actuals;
using Indicators.Periods;
using Indicators.Regions;
using Indicators.Targets;

namespace Indicators.Storage;

/// <summary>
/// Reads figures by slice: the whole of a level, through the cache, when many of its regions are asked for; else only the keys listed.
/// </summary>
internal sealed class SliceReader(Session session, Moment moment, SliceCache cache, Trail trail, RegionTree tree)
{
    // A listed key costs as much as so many rows of a scan, which the cache keeps.
    private const int RowsPerKey = 50;
    private const int BytesPerTarget = 200;
    private const int BytesPerSlice = 400;

    /// <param name="regions">Ids, in their order.</param>
    public IReadOnlyDictionary<Period, Slice> Actuals(int indicator, IReadOnlyCollection<Period> periods, ReadOnlyMemory<int> regions)
    {
        var slices = periods.Distinct().ToDictionary(period => period, Slice.Empty);
        foreach (var (level, ids) in ByLevel(periods, regions))
        {
            foreach (var slice in IsMany(level, ids) ? Whole(level).Select(slice => slice.Only(ids.Span)) : Listed(ids))
            {
                slices[slice.Period] = slices[slice.Period].Then(slice);
            }
        }

        return slices;

        IReadOnlyList<PackedSlice> Whole(int level) => cache.Get<PackedSlice>(
            Keys(Store.Actual, indicator, slices.Keys, level),
            keys =>
            {
                var asked = Periods(keys);
                var loaded = SliceSet.Of(asked, ActualTable.Read(session, moment, indicator, SliceRange.Level(asked, level)));
                return [.. asked.Select(period => new PackedSlice(loaded[period]))];
            },
            slice => slice.Bytes);

        IEnumerable<Slice> Listed(ReadOnlyMemory<int> ids) =>
            SliceSet.Of(slices.Keys, ActualTable.Read(session, moment, indicator, SliceRange.Listed(slices.Keys, ids.Span))).Values;
    }

    /// <param name="regions">Ids, in their order.</param>
    /// <returns>In order of period, region, commitment, kind and who set them.</returns>
    public Target[] Targets(int indicator, IReadOnlyCollection<Period> periods, ReadOnlyMemory<int> regions)
    {
        var slices = ByLevel(periods, regions).SelectMany(part => IsMany(part.Level, part.Ids)
            ? Whole(part.Level).Select(slice => slice.Only(part.Ids.Span))
            : TargetSlice.Of(TargetTable.Read(session, moment, indicator, SliceRange.Listed(periods, part.Ids.Span))));
        return [.. slices.OrderBy(slice => slice.Period).SelectMany(slice => slice.Targets)];

        IReadOnlyList<TargetSlice> Whole(int level) => cache.Get<TargetSlice>(
            Keys(Store.Target, indicator, periods.Distinct(), level),
            keys =>
            {
                var asked = Periods(keys);
                var loaded = TargetSlice.Of(TargetTable.Read(session, moment, indicator, SliceRange.Level(asked, level)))
                    .ToDictionary(slice => slice.Period);
                return [.. asked.Select(period => loaded.GetValueOrDefault(period) ?? new(period, []))];
            },
            slice => BytesPerSlice + slice.Targets.Length * BytesPerTarget);
    }

    private bool IsMany(int level, ReadOnlyMemory<int> ids) => ids.Length * RowsPerKey >= tree.Count((Level)level);

    private List<LevelSlice> Keys(Store store, int indicator, IEnumerable<Period> periods, int level) =>
    [
        .. periods.Order().Select(period => new SliceKey(store, indicator, period.Key)).Select(slice => new LevelSlice(slice, level, trail[slice])),
    ];

    private static List<Period> Periods(IEnumerable<LevelSlice> keys) => [.. keys.Select(key => Period.FromKey(key.Slice.Period))];

    private static IEnumerable<(int Level, ReadOnlyMemory<int> Ids)> ByLevel(IReadOnlyCollection<Period> periods, ReadOnlyMemory<int> regions)
    {
        for (var start = 0; start < regions.Length && periods.Count > 0;)
        {
            var level = regions.Span[start] / Region.IdsPerLevel;
            var found = regions.Span.BinarySearch((level + 1) * Region.IdsPerLevel);
            var next = found < 0 ? ~found : found;
            yield return (level, regions[start..next]);
            start = next;
        }
    }
}
