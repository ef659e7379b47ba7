using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>A growth that a report printed, and the report.</summary>
public readonly record struct PublishedGrowth(DeclaredFigure Figure, string? Source);

/// <summary>The stored figures that an answer is worked out from, read by plan and kept for as long as the answer takes.</summary>
public abstract class Dataset
{
    // Far more than any question takes: a measure that always asks for more must not go on for ever.
    private const int MostStages = 1_000;

    private readonly Dictionary<int, IReadOnlyList<Period>> _actualPeriods = [];
    private readonly Dictionary<int, IReadOnlyList<Period>> _targetPeriods = [];
    private readonly Dictionary<(StoredTable, int, Period, RegionIndex), object> _columns = [];

    /// <summary>How many cells were asked for so far.</summary>
    public long Cells { get; private set; }

    /// <summary>In how many stages.</summary>
    public int Stages { get; private set; }

    /// <summary>How many of them nobody had planned: an audit follows suspicions, but an answer of figures has none.</summary>
    public int Unplanned { get; private set; }

    /// <summary>
    /// The periods that have, or have had, actuals: the earliest end first, then the shortest. Known without reading a figure.
    /// </summary>
    public IReadOnlyList<Period> ActualPeriods(int indicator) => _actualPeriods.TryGetValue(indicator, out var periods)
        ? periods
        : _actualPeriods[indicator] = ReadActualPeriods(indicator);

    public IReadOnlyList<Period> TargetPeriods(int indicator) => _targetPeriods.TryGetValue(indicator, out var periods)
        ? periods
        : _targetPeriods[indicator] = ReadTargetPeriods(indicator);

    /// <summary>Reads what is asked for, in as many stages as it takes.</summary>
    /// <param name="ask">Asks a plan for all that is needed, as far as it is known by now.</param>
    public void Load(Action<LoadPlan> ask)
    {
        for (var stage = 0; stage < MostStages; stage++)
        {
            var plan = new LoadPlan(this);
            ask(plan);
            if (plan.IsEmpty)
            {
                return;
            }

            Read(plan);
        }

        throw new InvalidOperationException($"More is asked for after {MostStages} stages.");
    }

    /// <summary>Reads what turns out to be missing after all.</summary>
    internal void LoadNow(Action<LoadPlan> ask)
    {
        var before = Stages;
        Load(ask);
        Unplanned += Stages - before;
    }

    internal bool Has((StoredTable Table, int Indicator, Period Period, RegionIndex Regions) column) => _columns.ContainsKey(column);

    /// <summary>Of those regions at least.</summary>
    internal ActualSlice Actuals(int indicator, Period period, RegionIndex regions) =>
        regions.Count == 0 ? ActualSlice.Empty(period) : (ActualSlice)Column(StoredTable.Actuals, indicator, period, regions);

    /// <summary>Of those regions at least, in order of region, commitment, kind and who set them.</summary>
    internal Target[] Targets(int indicator, Period period, RegionIndex regions) =>
        regions.Count == 0 ? [] : (Target[])Column(StoredTable.Targets, indicator, period, regions);

    internal ILookup<int, PublishedGrowth> Growth(int indicator, Period period, RegionIndex regions) =>
        (ILookup<int, PublishedGrowth>)Column(StoredTable.PublishedGrowth, indicator, period, regions);

    /// <summary>Whether the revision that wrote an actual changed what was not its author's to change, by an override.</summary>
    public abstract bool IsOverridden(ActualKey key, long revision);

    protected abstract IReadOnlyList<Period> ReadActualPeriods(int indicator);

    protected abstract IReadOnlyList<Period> ReadTargetPeriods(int indicator);

    protected abstract IReadOnlyDictionary<Period, ActualSlice> ReadActuals(LoadRead read);

    /// <summary>In order of period, region, commitment, kind and who set them.</summary>
    protected abstract Target[] ReadTargets(LoadRead read);

    protected abstract IReadOnlyList<PublishedGrowth> ReadPublishedGrowth(LoadRead read);

    private object Column(StoredTable table, int indicator, Period period, RegionIndex regions) =>
        _columns.TryGetValue((table, indicator, period, regions), out var column)
            ? column
            : throw new InvalidOperationException($"{table} of indicator {indicator} for {period} were never asked for.");

    private void Read(LoadPlan plan)
    {
        Stages++;
        Dictionary<(StoredTable, int, Period), object> found = [];
        foreach (var read in plan.Reads())
        {
            Cells += read.Cells;
            foreach (var (period, column) in Read(read))
            {
                found[(read.Table, read.Indicator, period)] = column;
            }
        }

        foreach (var column in plan.Columns)
        {
            _columns[column] = found[(column.Table, column.Indicator, column.Period)];
        }
    }

    private IEnumerable<(Period Period, object Column)> Read(LoadRead read)
    {
        switch (read.Table)
        {
            case StoredTable.Actuals:
                return ReadActuals(read).Select(pair => (pair.Key, (object)pair.Value));
            case StoredTable.Targets:
                return ByPeriod(read, ReadTargets(read));
            default:
                var growth = ReadPublishedGrowth(read).ToLookup(published => published.Figure.Key.Period);
                return read.Periods.Select(period => (period, (object)growth[period].ToLookup(published => published.Figure.Key.Region)));
        }
    }

    private static IEnumerable<(Period Period, object Column)> ByPeriod(LoadRead read, Target[] targets)
    {
        if (read.Periods is [var only])
        {
            return [(only, targets)];
        }

        var byPeriod = targets.ToLookup(target => target.Key.Period);
        return read.Periods.Select(period => (period, (object)byPeriod[period].ToArray()));
    }
}
