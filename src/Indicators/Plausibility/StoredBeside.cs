using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;

namespace Indicators.Plausibility;

/// <summary>
/// What is stored under the keys of what is written of one indicator, a year before them, and next to them: read in one go for all
/// regions. Periods that nobody ever reported are not read.
/// </summary>
internal sealed class StoredBeside
{
    private static readonly (Period Period, bool IsLater)[] NoPeriods = [];

    private readonly IReadOnlyDictionary<Period, ActualSlice> _stored;
    private readonly Dictionary<(Period Period, int Region), StoredObservation?> _written = [];
    private readonly Dictionary<Period, (Period Period, bool IsLater)[]> _nextTo;

    public StoredBeside(Snapshot snapshot, Indicator indicator, IReadOnlyList<Actual> puts, IReadOnlyList<ActualKey> deletes)
    {
        var keys = puts.Select(actual => actual.Key).Concat(deletes).ToList();
        var written = keys.Select(key => key.Period).ToHashSet();
        HashSet<Period> reported = [.. snapshot.ActualPeriods(indicator.Id)];
        var runs = reported.Union(written).OrderBy(period => period.End).ToLookup(period => RunOf(indicator, period));
        _nextTo = written.ToDictionary(period => period, period => Next([.. runs[RunOf(indicator, period)]], period));
        var read = written.Concat(written.Select(period => period.YearBefore)).Concat(_nextTo.Values.SelectMany(next => next)
            .Select(next => next.Period)).Where(reported.Contains).Distinct().ToList();
        _stored = read.Count == 0
            ? new Dictionary<Period, ActualSlice>()
            : snapshot.Actuals(indicator.Id, read, keys.Select(key => key.Region).Distinct().Order().ToArray());

        // What is written with others is beside them; what stands alone needs no index.
        if (written.Count == 1) return;
        foreach (var actual in puts) _written[(actual.Key.Period, actual.Key.Region)] = actual.Observation;
        foreach (var key in deletes) _written[(key.Period, key.Region)] = null;
    }

    /// <summary>As it will be.</summary>
    public StoredObservation? At(ActualKey key) =>
        _written.TryGetValue((key.Period, key.Region), out var cell) ? cell : Stored(key);

    /// <summary>As it is.</summary>
    public StoredObservation? Stored(ActualKey key)
    {
        if (!_stored.TryGetValue(key.Period, out var slice)) return null;
        var at = Array.BinarySearch(slice.Regions, key.Region);
        return at >= 0 ? slice.Observations[at] : null;
    }

    /// <summary>The running totals, or months of a stock that nothing leaves, right before and after one.</summary>
    public (Period Period, bool IsLater)[] NextTo(Period period) => _nextTo[period];

    // Spans from one month on; what has no run is one by itself.
    private static object RunOf(Indicator indicator, Period period) => indicator switch
    {
        { Nature: Nature.Flow } => period.First,
        { Nature: Nature.Stock, Cumulative: true } => indicator,
        _ => period,
    };

    private static (Period Period, bool IsLater)[] Next(Period[] run, Period period)
    {
        var at = Array.IndexOf(run, period);
        return [.. at > 0 ? [(run[at - 1], false)] : NoPeriods, .. at + 1 < run.Length ? [(run[at + 1], true)] : NoPeriods];
    }
}
