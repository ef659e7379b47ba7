using System.Collections.Frozen;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>A figure that a report printed, and the report.</summary>
public sealed record PrintedFigure(DeclaredFigure Figure, string? Source);

/// <summary>
/// The stored figures that an answer is worked out from, read by plan and kept for as long as the answer takes. What was not planned is not
/// there: nothing is read while figures are worked out.
/// </summary>
/// <param name="count">Of the question.</param>
/// <param name="cancellation">Of who asks it.</param>
public abstract class Dataset(CellCount count, CancellationToken cancellation)
{
    // Far more than any question takes: a measure that always asks for more must not go on for ever.
    private const int MostStages = 1_000;

    private static readonly ILookup<int, PrintedFigure> NothingPrinted = Array.Empty<PrintedFigure>().ToLookup(_ => 0);

    private static readonly Dictionary<int, string> NothingNoted = [];

    private readonly Dictionary<int, IReadOnlyList<Period>> _actualPeriods = [];
    private readonly Dictionary<int, IReadOnlyList<Period>> _targetPeriods = [];
    private readonly Dictionary<int, IReadOnlyList<Period>> _declaredPeriods = [];
    private readonly Dictionary<int, IReadOnlyList<Period>> _breakPeriods = [];
    private readonly Dictionary<int, bool> _belowZero = [];
    private readonly Dictionary<(StoredTable, int, Period), Dictionary<RegionIndex, object>> _columns = [];

    /// <summary>Once it is cancelled nobody waits for the answer: what is worked out looks at it, a column or a row at a time.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>How many cells were asked for so far.</summary>
    public long Cells { get; private set; }

    /// <summary>In how many stages.</summary>
    public int Stages { get; private set; }

    /// <summary>
    /// The periods that have, or have had, actuals: the earliest end first, then the shortest. Known without reading a figure.
    /// </summary>
    public IReadOnlyList<Period> ActualPeriods(int indicator) => Periods(_actualPeriods, indicator, ReadActualPeriods);

    public IReadOnlyList<Period> TargetPeriods(int indicator) => Periods(_targetPeriods, indicator, ReadTargetPeriods);

    public IReadOnlyList<Period> DeclaredPeriods(int indicator) => Periods(_declaredPeriods, indicator, ReadDeclaredPeriods);

    /// <summary>The periods for which actuals that break with those before are, or have been, reported.</summary>
    public IReadOnlyList<Period> BreakPeriods(int indicator) => Periods(_breakPeriods, indicator, ReadBreakPeriods);

    /// <summary>Whether an actual is below zero, or a base that one states: then running totals may fall.</summary>
    public bool GoesBelowZero(int indicator) => _belowZero.TryGetValue(indicator, out var below)
        ? below
        : _belowZero[indicator] = ReadGoesBelowZero(indicator);

    /// <summary>Reads what is asked for, in as many stages as it takes.</summary>
    /// <param name="ask">Asks a plan for all that is needed, as far as it is known by now.</param>
    /// <param name="first">The first stage, where it has been planned already.</param>
    public void Load(Action<LoadPlan> ask, LoadPlan? first = null)
    {
        var plan = first ?? Plan(ask);
        for (var stage = 0; stage < MostStages && !plan.IsEmpty; stage++)
        {
            Read(plan);
            plan = Plan(ask);
        }

        if (!plan.IsEmpty) throw new InvalidOperationException($"More is asked for after {MostStages} stages.");
    }

    /// <summary>What would be read next, counted.</summary>
    public LoadPlan Plan(Action<LoadPlan> ask)
    {
        var plan = new LoadPlan(this);
        ask(plan);
        var cells = plan.Cells;
        Cells += cells;
        count.Add(cells);
        return plan;
    }

    /// <summary>What a read counts for; it is not read yet.</summary>
    protected internal virtual long CountOf(LoadRead read) => read.Cells;

    /// <summary>Of those regions at least.</summary>
    /// <exception cref="InvalidOperationException">They were not planned.</exception>
    public ActualSlice Actuals(int indicator, Period period, RegionIndex regions) =>
        regions.Count == 0 ? ActualSlice.Empty(period) : (ActualSlice)Column(StoredTable.Actuals, indicator, period, regions);

    /// <summary>Of those regions at least.</summary>
    /// <exception cref="InvalidOperationException">They were not planned.</exception>
    public TargetSlice Targets(int indicator, Period period, RegionIndex regions) =>
        regions.Count == 0 ? TargetSlice.Empty(period) : (TargetSlice)Column(StoredTable.Targets, indicator, period, regions);

    /// <summary>Of those regions at least, by their ids; those of a region in the order of their keys.</summary>
    /// <exception cref="InvalidOperationException">They were not planned.</exception>
    public ILookup<int, PrintedFigure> Declared(int indicator, Period period, RegionIndex regions) => regions.Count == 0
        ? NothingPrinted
        : (ILookup<int, PrintedFigure>)Column(StoredTable.Declared, indicator, period, regions);

    internal bool Has(StoredTable table, int indicator, Period period, RegionIndex regions) =>
        Find(table, indicator, period, regions) is not null;

    /// <summary>By their ids, of those of the regions that have one.</summary>
    /// <exception cref="InvalidOperationException">They were not planned.</exception>
    public IReadOnlyDictionary<int, string> Notes(int indicator, Period period, RegionIndex regions) => regions.Count == 0
        ? NothingNoted
        : (IReadOnlyDictionary<int, string>)Column(StoredTable.Notes, indicator, period, regions);

    internal IReadOnlySet<int> Contradictions(int indicator, Period period, RegionIndex regions) => regions.Count == 0
        ? FrozenSet<int>.Empty
        : (IReadOnlySet<int>)Column(StoredTable.Contradictions, indicator, period, regions);

    /// <summary>Whether anything was ever changed by an override.</summary>
    public abstract bool HasOverrides { get; }

    /// <summary>Whether the revision that wrote an actual changed what was not its author's to change, by an override.</summary>
    public abstract bool IsOverridden(ActualKey key, long revision);

    protected abstract IReadOnlyList<Period> ReadActualPeriods(int indicator);

    protected abstract IReadOnlyList<Period> ReadTargetPeriods(int indicator);

    protected abstract IReadOnlyList<Period> ReadDeclaredPeriods(int indicator);

    protected abstract IReadOnlyList<Period> ReadBreakPeriods(int indicator);

    protected abstract bool ReadGoesBelowZero(int indicator);

    /// <summary>For each of the reads; all of them in one go.</summary>
    protected abstract IReadOnlyList<IReadOnlyDictionary<Period, ActualSlice>> ReadActuals(IReadOnlyList<LoadRead> reads);

    /// <inheritdoc cref="ReadActuals"/>
    protected abstract IReadOnlyList<IReadOnlyDictionary<Period, TargetSlice>> ReadTargets(IReadOnlyList<LoadRead> reads);

    /// <summary>In the order of their keys.</summary>
    protected abstract IReadOnlyList<PrintedFigure> ReadDeclared(LoadRead read);

    private static IReadOnlyList<Period> Periods(
        Dictionary<int, IReadOnlyList<Period>> known, int indicator, Func<int, IReadOnlyList<Period>> read) =>
        known.TryGetValue(indicator, out var periods) ? periods : known[indicator] = read(indicator);

    /// <summary>Those that say that there is no figure, and note why.</summary>
    protected abstract IReadOnlyList<Actual> ReadNotes(LoadRead read);

    /// <summary>For each period the ids of the regions whose reported figures cannot be true beside others that were reported.</summary>
    protected abstract IReadOnlyDictionary<Period, IReadOnlySet<int>> ReadContradictions(LoadRead read);

    private object Column(StoredTable table, int indicator, Period period, RegionIndex regions)
    {
        cancellation.ThrowIfCancellationRequested();
        return Find(table, indicator, period, regions)
            ?? throw new InvalidOperationException($"{table} of indicator {indicator} for {period} were never asked for.");
    }

    // What was read for more regions is there for fewer.
    private object? Find(StoredTable table, int indicator, Period period, RegionIndex regions)
    {
        if (!_columns.TryGetValue((table, indicator, period), out var columns)) return null;
        if (columns.TryGetValue(regions, out var column)) return column;
        column = columns.FirstOrDefault(other => other.Key.Covers(regions)).Value;
        if (column is not null) columns.Add(regions, column);
        return column;
    }

    private void Read(LoadPlan plan)
    {
        Stages++;
        foreach (var alike in plan.Reads().GroupBy(read => read.Table))
        {
            IReadOnlyList<LoadRead> reads = [.. alike];
            foreach (var (read, columns) in reads.Zip(Read(alike.Key, reads)))
            {
                foreach (var (period, column) in columns) Add(read, period, column);
            }
        }
    }

    private void Add(LoadRead read, Period period, object column)
    {
        var key = (read.Table, read.Indicator, period);
        if (!_columns.TryGetValue(key, out var columns)) _columns.Add(key, columns = []);
        columns[read.Regions] = column;
    }

    private IEnumerable<IEnumerable<(Period Period, object Column)>> Read(StoredTable table, IReadOnlyList<LoadRead> reads) => table switch
    {
        StoredTable.Actuals => ReadActuals(reads).Select(slices => slices.Select(pair => (pair.Key, (object)pair.Value))),
        StoredTable.Targets => ReadTargets(reads).Select(slices => slices.Select(pair => (pair.Key, (object)pair.Value))),
        StoredTable.Contradictions => reads.Select(read => ReadContradictions(read).Select(pair => (pair.Key, (object)pair.Value))),
        StoredTable.Declared => reads.Select(read => ByRegion(read.Periods, ReadDeclared(read))),
        StoredTable.Notes => reads.Select(read => ByRegion(read.Periods, ReadNotes(read))),
    };

    private static IEnumerable<(Period Period, object Column)> ByRegion(
        IReadOnlyList<Period> periods, IReadOnlyList<PrintedFigure> declared)
    {
        var byPeriod = declared.ToLookup(printed => printed.Figure.Key.Period);
        return periods.Select(period => (period, (object)byPeriod[period].ToLookup(printed => printed.Figure.Key.Region)));
    }

    private static IEnumerable<(Period Period, object Column)> ByRegion(IReadOnlyList<Period> periods, IReadOnlyList<Actual> noted)
    {
        var byPeriod = noted.ToLookup(actual => actual.Key.Period);
        return periods.Select(period =>
            (period, (object)byPeriod[period].ToDictionary(actual => actual.Key.Region, actual => actual.Note!)));
    }
}
