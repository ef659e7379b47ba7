using Indicators.Actuals;
using Indicators.Periods;
using Indicators.Regions;
using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;
using Indicators.Storage.Versions;
using Indicators.Targets;

namespace Indicators.Storage.Caching;

/// <summary>
/// Reads figures by slice: the strip that the regions asked for lie in, through the cache, when they are many and close together; else
/// only the keys listed.
/// </summary>
internal sealed class SliceReader(Session session, Moment moment, SliceCache cache, Trail trail, RegionTree tree)
{
    // A listed key costs as much as two rows of a scan; but the scan is kept, and serves whoever asks again.
    private const int RowsPerKey = 8;

    // Fewer are found in one statement for all periods before the strips of each are.
    private const int Few = 8;
    private const int BytesPerTarget = 200;

    /// <param name="regions">Ids, in their order.</param>
    public IReadOnlyDictionary<Period, Slice> Actuals(int indicator, IReadOnlyCollection<Period> periods, ReadOnlyMemory<int> regions)
    {
        var slices = periods.Distinct().ToDictionary(period => period, Slice.Empty);
        foreach (var (level, ids) in ByLevel(periods, regions))
        {
            foreach (var slice in AreMany(ids) ? Kept(level, ids) : Listed(ids))
            {
                slices[slice.Period] = slices[slice.Period].Then(slice);
            }
        }

        return slices;

        IEnumerable<Slice> Kept(int level, ReadOnlyMemory<int> ids) => cache.Get<PackedSlice>(
            Strips(Store.Actual, indicator, slices.Keys, level, ids.Span),
            strips =>
            {
                var asked = Periods(strips);
                var loaded = SliceSet.Of(asked, ActualTable.Read(session, moment, indicator, Range(strips)));
                return [.. asked.Select(period => new PackedSlice(loaded[period]))];
            },
            slice => slice.Bytes).Select(slice => slice.Only(ids.Span));

        IEnumerable<Slice> Listed(ReadOnlyMemory<int> ids) =>
            SliceSet.Of(slices.Keys, ActualTable.Read(session, moment, indicator, SliceRange.Listed(slices.Keys, ids.Span))).Values;
    }

    /// <param name="regions">Ids, in their order.</param>
    /// <returns>In order of period, region, commitment, kind and who set them.</returns>
    public Target[] Targets(int indicator, IReadOnlyCollection<Period> periods, ReadOnlyMemory<int> regions)
    {
        var slices = ByLevel(periods, regions).SelectMany(part => AreMany(part.Ids)
            ? Kept(part.Level, part.Ids).Select(slice => slice.Only(part.Ids.Span))
            : TargetSlice.Of(TargetTable.Read(session, moment, indicator, SliceRange.Listed(periods, part.Ids.Span))));
        return [.. slices.OrderBy(slice => slice.Period).SelectMany(slice => slice.Targets)];

        IReadOnlyList<TargetSlice> Kept(int level, ReadOnlyMemory<int> ids) => cache.Get<TargetSlice>(
            Strips(Store.Target, indicator, periods.Distinct(), level, ids.Span),
            strips =>
            {
                var asked = Periods(strips);
                var loaded = TargetSlice.Of(TargetTable.Read(session, moment, indicator, Range(strips)))
                    .ToDictionary(slice => slice.Period);
                return [.. asked.Select(period => loaded.GetValueOrDefault(period) ?? new(period, []))];
            },
            slice => slice.Targets.Length * BytesPerTarget);
    }

    private static bool AreMany(ReadOnlyMemory<int> ids) =>
        ids.Length >= Few && ids.Length * RowsPerKey > ids.Span[^1] - ids.Span[0];

    // From the first region asked for to the last, or the whole level: when that is hardly more, and where it is in memory already.
    private List<Strip> Strips(Store store, int indicator, IEnumerable<Period> periods, int level, ReadOnlySpan<int> ids)
    {
        var (first, last) = (ids[0], ids[^1]);
        var isMost = (last - first) * 2 >= tree.Count((Level)level);
        List<Strip> strips = [];
        foreach (var period in periods.Order())
        {
            var slice = new SliceKey(store, indicator, period.Key);
            var whole = Strip.Whole(slice, level, trail[slice]);
            strips.Add(isMost || cache.Has(whole) ? whole : whole with { First = first, Last = last });
        }

        return strips;
    }

    private static List<Period> Periods(IEnumerable<Strip> strips) => [.. strips.Select(strip => Period.FromKey(strip.Slice.Period))];

    private static SliceRange Range(IEnumerable<Strip> strips) =>
        SliceRange.Of(strips.Select(strip => (strip.Slice.Period, strip.First, strip.Last)));

    private static IEnumerable<(int Level, ReadOnlyMemory<int> Ids)> ByLevel(
        IReadOnlyCollection<Period> periods, ReadOnlyMemory<int> regions)
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
