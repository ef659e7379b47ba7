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

    /// <returns>For each question a slice of its regions for each of its periods, empty where nothing is stored.</returns>
    public IReadOnlyList<IReadOnlyDictionary<Period, ActualSlice>> Actuals(IReadOnlyList<SliceQuestion> asked) =>
        Read<ActualSlice, EncodedActualSlice>(
            TableKind.Actual, asked, scans => SliceSet.Of(ActualTable.Read(session, moment, scans)));

    /// <inheritdoc cref="Actuals"/>
    public IReadOnlyList<IReadOnlyDictionary<Period, TargetSlice>> Targets(IReadOnlyList<SliceQuestion> asked) =>
        Read<TargetSlice, EncodedTargetSlice>(
            TableKind.Target, asked, scans => SliceSet.Of(TargetTable.Read(session, moment, scans)));

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

    // What is listed is read in one go, and so are the strips that are not in memory.
    private List<Dictionary<Period, TSlice>> Read<TSlice, TKept>(
        TableKind store, IReadOnlyList<SliceQuestion> asked, Func<IReadOnlyList<SliceScan>, IEnumerable<(int Scan, TSlice Slice)>> load)
        where TSlice : ISlice<TSlice>
        where TKept : class, IEncodedSlice<TKept, TSlice>
    {
        var found = asked.Select(one => one.Periods.Distinct().ToDictionary(period => period, TSlice.Empty)).ToList();
        var parts = asked.SelectMany((one, place) => Parts(store, one, place)).ToList();
        var (strips, listed) = (parts.SelectMany(part => part.Strips ?? []).ToList(), parts.FindAll(part => part.Strips is null));
        var kept = new Queue<TKept>(strips.Count == 0 ? [] : cache.Get(strips, Load, slice => slice.Bytes));
        var read = (listed.Count == 0 ? [] : load(listed.ConvertAll(part => part.Listed))).ToLookup(of => of.Scan, of => of.Slice);

        // In order of the levels, and so of the regions.
        var scan = 0;
        foreach (var part in parts)
        {
            var slices = part.Strips is { } own
                ? own.ConvertAll(_ => kept.Dequeue().Only(part.Regions.Span))
                : read[scan++];
            foreach (var slice in slices) found[part.Question][slice.Period] = found[part.Question][slice.Period].Then(slice);
        }

        return found;

        IReadOnlyList<TKept> Load(IReadOnlyList<RegionRangeKey> missing)
        {
            var loaded = missing.Select(strip => TSlice.Empty(Period.FromKey(strip.Slice.Period))).ToArray();
            foreach (var (place, slice) in load([.. missing.Select(Scan)])) loaded[place] = slice;
            return Array.ConvertAll(loaded, TKept.Of);
        }
    }

    private IEnumerable<Part> Parts(TableKind store, SliceQuestion asked, int question)
    {
        foreach (var (level, regions) in ByLevel(asked.Periods, asked.Regions))
        {
            yield return IsKept(store, asked.Indicator, asked.Periods, level, regions.Span)
                ? new(question, regions, Strips(store, asked.Indicator, asked.Periods.Distinct(), level, regions.Span), default)
                : new(question, regions, null, SliceScan.Listed(asked.Indicator, asked.Periods.Distinct(), regions.Span));
        }
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

    private static SliceScan Scan(RegionRangeKey strip) =>
        SliceScan.Strip(strip.Slice.Indicator, strip.Slice.Period, strip.First, strip.Last);

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

    /// <summary>The regions of one level that one of the questions is about.</summary>
    /// <param name="Strips">One for each period; null where they are read as listed.</param>
    private readonly record struct Part(int Question, ReadOnlyMemory<int> Regions, List<RegionRangeKey>? Strips, SliceScan Listed);
}
