using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;
using Indicators.Storage.Versions;

namespace Indicators.Storage.Caching;

/// <summary>
/// Reads figures by slice: the strip that the regions asked for lie in, through the cache, when they are many and close together; else
/// only the keys listed.
/// </summary>
internal sealed class SliceReader(Session session, ReadPoint moment, SliceCache cache, ReadSet trail, RegionTree tree)
{
    // A listed key costs as much as two rows of a scan; but the scan is kept, and serves whoever asks again.
    private const int RowsPerKey = 8;

    // Fewer are found in one statement for all periods before the strips of each are.
    private const int Few = 8;

    /// <param name="regions">Ids, in their order.</param>
    public IReadOnlyDictionary<Period, ActualSlice> Actuals(int indicator, IReadOnlyCollection<Period> periods, ReadOnlyMemory<int> regions)
    {
        var slices = periods.Distinct().ToDictionary(period => period, ActualSlice.Empty);
        foreach (var (level, ids) in ByLevel(periods, regions))
        {
            foreach (var slice in IsKept(TableKind.Actual, indicator, slices.Keys, level, ids.Span) ? Kept(level, ids) : Listed(ids))
            {
                slices[slice.Period] = slices[slice.Period].Then(slice);
            }
        }

        return slices;

        IEnumerable<ActualSlice> Kept(int level, ReadOnlyMemory<int> ids) => cache.Get<EncodedActualSlice>(
            Strips(TableKind.Actual, indicator, slices.Keys, level, ids.Span),
            strips =>
            {
                var asked = Periods(strips);
                var loaded = SliceSet.Of(asked, ActualTable.Read(session, moment, indicator, Range(strips)));
                return [.. asked.Select(period => new EncodedActualSlice(loaded[period]))];
            },
            slice => slice.Bytes).Select(slice => slice.Only(ids.Span));

        IEnumerable<ActualSlice> Listed(ReadOnlyMemory<int> ids) =>
            SliceSet.Of(slices.Keys, ActualTable.Read(session, moment, indicator, SliceRange.Listed(slices.Keys, ids.Span))).Values;
    }

    /// <param name="regions">Ids, in their order.</param>
    public IReadOnlyDictionary<Period, TargetSlice> Targets(int indicator, IReadOnlyCollection<Period> periods, ReadOnlyMemory<int> regions)
    {
        var slices = periods.Distinct().ToDictionary(period => period, TargetSlice.Empty);
        foreach (var (level, ids) in ByLevel(periods, regions))
        {
            foreach (var slice in IsKept(TableKind.Target, indicator, slices.Keys, level, ids.Span) ? Kept(level, ids) : Listed(ids))
            {
                slices[slice.Period] = slices[slice.Period].Then(slice);
            }
        }

        return slices;

        IEnumerable<TargetSlice> Kept(int level, ReadOnlyMemory<int> ids) => cache.Get<EncodedTargetSlice>(
            Strips(TableKind.Target, indicator, slices.Keys, level, ids.Span),
            strips =>
            {
                var asked = Periods(strips);
                var loaded = TargetSlice.Of(asked, TargetTable.Read(session, moment, indicator, Range(strips)));
                return [.. asked.Select(period => new EncodedTargetSlice(loaded[period]))];
            },
            slice => slice.Bytes).Select(slice => slice.Only(ids.Span));

        IEnumerable<TargetSlice> Listed(ReadOnlyMemory<int> ids) =>
            TargetSlice.Of(slices.Keys, TargetTable.Read(session, moment, indicator, SliceRange.Listed(slices.Keys, ids.Span))).Values;
    }

    /// <summary>What follows from the actuals of some regions, kept under their versions and that of the catalogue.</summary>
    /// <param name="reads">For each what it is of, and the periods that it follows from.</param>
    public IReadOnlyList<int[]> WorkedOut(
        string what, int indicator, IReadOnlyList<(Period Of, IReadOnlyList<Period> From)> reads, ReadOnlyMemory<int> regions,
        Func<IReadOnlyList<Period>, IReadOnlyList<int[]>> work)
    {
        var (first, last, catalogue, whose) =
            (regions.Span[0], regions.Span[^1], trail.VersionOf(SliceKey.WholeCatalogue), new WorkedOutKey(what, regions));
        return cache.Get(
            [.. reads.Select(read => Key(read.Of, read.From))],
            keys => work(Periods(keys)),
            found => (found.Length + regions.Length) * sizeof(int));

        RegionRangeKey Key(Period of, IReadOnlyList<Period> from) => new(Slice(of), first, last, Version(from), whose);

        long Version(IReadOnlyList<Period> from) => Math.Max(catalogue, from.Max(period => trail[Slice(period)]));

        SliceKey Slice(Period period) => new(TableKind.Actual, indicator, period.Key);
    }

    // Many that are close together, or what is in memory already.
    private bool IsKept(TableKind store, int indicator, IEnumerable<Period> periods, int level, ReadOnlySpan<int> ids) =>
        ids.Length >= Few && (ids.Length * RowsPerKey > ids[^1] - ids[0]
            || periods.All(period => cache.Has(Whole(store, indicator, period, level))));

    // From the first region asked for to the last, or the whole level: when that is hardly more, and where it is in memory already.
    private List<RegionRangeKey> Strips(TableKind store, int indicator, IEnumerable<Period> periods, int level, ReadOnlySpan<int> ids)
    {
        var (first, last) = (ids[0], ids[^1]);
        var isMost = (last - first) * 2 >= tree.Count((RegionLevel)level);
        List<RegionRangeKey> strips = [];
        foreach (var period in periods.Order())
        {
            var whole = Whole(store, indicator, period, level);
            strips.Add(isMost || cache.Has(whole) ? whole : whole with { First = first, Last = last });
        }

        return strips;
    }

    private RegionRangeKey Whole(TableKind store, int indicator, Period period, int level)
    {
        var slice = new SliceKey(store, indicator, period.Key);
        return RegionRangeKey.Whole(slice, level, trail[slice]);
    }

    private static List<Period> Periods(IEnumerable<RegionRangeKey> strips) =>
        [.. strips.Select(strip => Period.FromKey(strip.Slice.Period))];

    private static SliceRange Range(IEnumerable<RegionRangeKey> strips) =>
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
