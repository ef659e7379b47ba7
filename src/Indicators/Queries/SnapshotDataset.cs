using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Queries;

/// <summary>The stored figures as a snapshot has them and, before them, those that are only supposed 假如.</summary>
/// <param name="supposed">What is to be seen as if it had been written; null for what is stored alone.</param>
public sealed class SnapshotDataset(Snapshot snapshot, ChangeSet? supposed = null) : Dataset(snapshot.Cells, snapshot.Cancellation)
{
    // Fewer are asked for sooner than counted.
    private const int Few = 1_000;

    // What is printed is worked out anew in several ways.
    private const int PrintedCells = 8;

    private readonly Overlay? _overlay = supposed is null ? null : new(supposed);

    public CatalogueVersion Catalogue => snapshot.Catalogue;

    /// <summary>Whether only what is stored counts: of whom nothing is known, nothing is worked out.</summary>
    public bool CountsStored { get; init; }

    /// <summary>The levels whose regions may have reported actuals for some of the periods.</summary>
    public IEnumerable<RegionLevel> ReportingLevels(int indicator, IReadOnlyCollection<Period> periods) =>
        snapshot.ReportingLevels(indicator, periods).Union(
            _overlay?.Reporting(indicator, periods).Select(region => snapshot.Catalogue.Regions[region].Level) ?? []);

    /// <summary>What was reported by those regions whose figures the reader may see, read once more only where it was not before.</summary>
    public IReadOnlyDictionary<Period, ActualSlice> Reported(int indicator, IReadOnlyList<Period> periods, RegionIndex regions)
    {
        var seen = snapshot.SeesAll(indicator)
            ? regions
            : new(regions.Regions.Where(region => periods.All(period => snapshot.Sees(indicator, region.Id, period))));
        var others = seen.Count == 0 ? [] : periods.Where(period => !Has(StoredTable.Actuals, indicator, period, seen)).ToList();
        var read = others.Count == 0 ? null : ReadActuals([new(StoredTable.Actuals, indicator, others, seen)])[0];
        return periods.ToDictionary(period => period, period => read?.GetValueOrDefault(period) ?? Actuals(indicator, period, seen));
    }

    /// <summary>What follows from actuals alone: kept where nothing is supposed.</summary>
    public IReadOnlyList<int[]> WorkedOut(
        string what, int indicator, IReadOnlyList<(Period Of, IReadOnlyList<Period> From)> reads, RegionIndex regions,
        Func<IReadOnlyList<Period>, IReadOnlyList<int[]>> work) =>
        _overlay is null && reads.Count > 0 && regions.Count > 0
            ? snapshot.WorkedOut(what, indicator, reads, regions.Ids, work)
            : work([.. reads.Select(read => read.Of)]);

    public override bool HasOverrides => snapshot.HasOverrides;

    public override bool IsOverridden(ActualKey key, long revision) => snapshot.IsOverridden(key, revision);

    protected internal override long CountOf(LoadRead read) =>
        CountsStored && read.Cells >= Few ? CellCount.Of(0, read.Periods.Count) + Math.Min(read.Cells, Stored(read)) : read.Cells;

    protected override IReadOnlyList<Period> ReadActualPeriods(int indicator) =>
        Joined(StoredTable.Actuals, indicator, snapshot.ActualPeriods(indicator));

    protected override IReadOnlyList<Period> ReadTargetPeriods(int indicator) =>
        Joined(StoredTable.Targets, indicator, snapshot.TargetPeriods(indicator));

    protected override IReadOnlyList<Period> ReadDeclaredPeriods(int indicator) =>
        Joined(StoredTable.Declared, indicator, snapshot.DeclaredPeriods(indicator));

    protected override IReadOnlyList<Period> ReadBreakPeriods(int indicator) =>
        Joined(snapshot.BreakPeriods(indicator), indicator, actual => actual.Observation.Break);

    protected override bool ReadGoesBelowZero(int indicator) =>
        snapshot.GoesBelowZero(indicator) || Joined([], indicator, actual => actual.Observation.IsBelowZero).Count > 0;

    protected override IReadOnlyDictionary<Period, IReadOnlySet<int>> ReadContradictions(LoadRead read) =>
        new StoredContradictions(snapshot.Catalogue.Regions, this, snapshot.Catalogue.Indicators[read.Indicator], read).Find();

    protected override IReadOnlyList<IReadOnlyDictionary<Period, ActualSlice>> ReadActuals(IReadOnlyList<LoadRead> reads) =>
        Supposed(reads, snapshot.Actuals([.. reads.Select(Question)]), (overlay, slice, read) => overlay.Before(slice, read));

    protected override IReadOnlyList<IReadOnlyDictionary<Period, TargetSlice>> ReadTargets(IReadOnlyList<LoadRead> reads) =>
        Supposed(reads, snapshot.Targets([.. reads.Select(Question)]), (overlay, slice, read) => overlay.Before(slice, read));

    protected override IReadOnlyList<PrintedFigure> ReadDeclared(LoadRead read)
    {
        IReadOnlyList<PrintedFigure> stored =
            [.. snapshot.ListDeclared(Filter(read)).Select(stored => new PrintedFigure(stored.Item, stored.Source))];
        return _overlay is null ? stored : _overlay.Before(stored, read);
    }

    // Nobody supposes why there is no figure.
    protected override IReadOnlyList<Actual> ReadNotes(LoadRead read)
    {
        var filter = Filter(read) with { Statuses = [ObservationStatus.Missing] };
        return [.. snapshot.ListActuals(filter).Select(stored => stored.Item).Where(actual => actual.Note is not null)];
    }

    private IReadOnlyList<IReadOnlyDictionary<Period, TSlice>> Supposed<TSlice>(
        IReadOnlyList<LoadRead> reads, IReadOnlyList<IReadOnlyDictionary<Period, TSlice>> stored,
        Func<Overlay, TSlice, LoadRead, TSlice> before) => _overlay is not { } overlay
            ? stored
            : [.. stored.Zip(reads, (slices, read) => slices.ToDictionary(pair => pair.Key, pair => before(overlay, pair.Value, read)))];

    private static SliceQuestion Question(LoadRead read) => new(read.Indicator, read.Periods, read.Regions.Ids);

    // Of whomever: to count those of thousands of regions takes longer than to read some of them.
    private long Stored(LoadRead read) => read.Table switch
    {
        StoredTable.Actuals => snapshot.CountActuals(Filter(read) with { Regions = null }),
        StoredTable.Targets => snapshot.CountTargets(Filter(read) with { Regions = null }),
        StoredTable.Declared => PrintedCells * snapshot.CountDeclared(Filter(read) with { Regions = null }),
        StoredTable.Notes or StoredTable.Contradictions => read.Cells,
    };

    private static StoredFilter Filter(LoadRead read) => new()
    {
        Indicators = [read.Indicator],
        Periods = read.Periods,
        Regions = read.Regions.Ids.ToArray(),
    };

    private IReadOnlyList<Period> Joined(IReadOnlyList<Period> stored, int indicator, Func<Actual, bool> which) =>
        _overlay is null ? stored : _overlay.Periods(stored, indicator, which);

    private IReadOnlyList<Period> Joined(StoredTable table, int indicator, IReadOnlyList<Period> stored) =>
        _overlay is null ? stored : _overlay.Periods(table, indicator, stored);
}
