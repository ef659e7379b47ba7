using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;

namespace Indicators.Plausibility;

/// <summary>
/// What is stored under the keys of what is written of one indicator, a year before them, and next to them, read in one go for all regions.
/// Periods that nobody ever reported are not read.
/// </summary>
internal sealed class StoredColumns
{
    private readonly Dictionary<Period, WrittenColumn> _written;
    private readonly IReadOnlyDictionary<Period, ActualSlice> _stored;
    private readonly ILookup<object, Period> _runs;
    private readonly Indicator _indicator;

    public StoredColumns(Snapshot snapshot, Indicator indicator, IReadOnlyList<WrittenColumn> columns)
    {
        _indicator = indicator;
        _written = columns.ToDictionary(column => column.Period);
        HashSet<Period> reported = [.. snapshot.ActualPeriods(indicator.Id)];
        _runs = reported.Union(_written.Keys).OrderBy(period => period.End).ToLookup(RunOf);
        var read = _written.Keys.SelectMany(period => (Period?[])[period, period.YearBefore, Before(period), After(period)])
            .OfType<Period>().Where(reported.Contains).Distinct().ToList();
        _stored = read.Count == 0
            ? new Dictionary<Period, ActualSlice>()
            : snapshot.Actuals(indicator.Id, read, columns.SelectMany(column => column.Regions).Distinct().Order().ToArray());
    }

    /// <summary>The running total, or the month of a stock that nothing leaves, right before one; null where there is none.</summary>
    public Period? Before(Period period) => Next(period, -1);

    public Period? After(Period period) => Next(period, +1);

    /// <summary>As it is.</summary>
    public ColumnCursor Stored(Period? period) => new(period is { } known ? _stored.GetValueOrDefault(known) : null, null);

    /// <summary>As it will be.</summary>
    public ColumnCursor Written(Period? period) => period is { } known
        ? new(_stored.GetValueOrDefault(known), _written.GetValueOrDefault(known))
        : new(null, null);

    // Spans from one month on are running totals; what has no run is one by itself.
    private object RunOf(Period period) => _indicator switch
    {
        { Nature: Nature.Flow } => period.First,
        { Nature: Nature.Stock, Cumulative: true } => _indicator,
        _ => period,
    };

    private Period? Next(Period period, int step)
    {
        var run = _runs[RunOf(period)].ToList();
        return run.ElementAtOrDefault(run.IndexOf(period) + step) is { Months: > 0 } next ? next : null;
    }
}
