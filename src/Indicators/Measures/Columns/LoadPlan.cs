using Indicators.Catalogue;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>What is read by itself: tables, and what is kept worked out from one.</summary>
public enum StoredTable { Actuals, Targets, Declared, Notes, Contradictions }

/// <summary>What is read in one trip: some periods of one indicator, for some regions.</summary>
public sealed record LoadRead(StoredTable Table, int Indicator, IReadOnlyList<Period> Periods, RegionIndex Regions)
{
    /// <summary>Whether anything is stored there or not. What is kept worked out counts for nothing.</summary>
    public long Cells => Table == StoredTable.Contradictions ? 0 : (long)Periods.Count * Regions.Count;
}

/// <summary>
/// What a question is about to read. Measures are asked for what they need, as far as it can be said by then; all of it is read in one go;
/// and they are asked again, until they need nothing more. So a question is read in a few stages, each counted before it is read:
/// <list type="number">
/// <item>
/// actuals of the periods asked for, their bases, the spans that these may follow from, of peers, wholes and parts too; and targets;
/// </item>
/// <item>what the targets found are measured with, the parts of ratios and the predecessors of regions where nothing was reported;</item>
/// <item>of several targets side by side those of their own period, to tell the strictest; and what these are measured with.</item>
/// </list>
/// An audit begins with what was printed and what was reported at all, goes on as figures do, and then to what the figures that do not
/// fit may have been instead. Only the latest period is found by looking, from the newest period back.
/// </summary>
public sealed class LoadPlan(Dataset dataset)
{
    private readonly Dictionary<(StoredTable, int Indicator, Period), RegionIndex> _wanted = [];
    private readonly Dictionary<(RegionIndex, RegionIndex), RegionIndex> _unions = [];
    private readonly Dictionary<(ObservationColumns, Period, int?), bool> _asked = [];

    public bool IsEmpty => _wanted.Count == 0;

    /// <summary>How many (indicator, period, region) are asked for.</summary>
    public long Cells => Reads().Sum(dataset.CountOf);

    /// <summary>Whether a column is there already; else it is asked for.</summary>
    public bool Actuals(Indicator indicator, Period period, RegionIndex regions) => Has(StoredTable.Actuals, indicator, period, regions);

    public bool Targets(Indicator indicator, Period period, RegionIndex regions) => Has(StoredTable.Targets, indicator, period, regions);

    public bool Declared(Indicator indicator, Period period, RegionIndex regions) => Has(StoredTable.Declared, indicator, period, regions);

    /// <summary>Those of actuals that say that there is no figure.</summary>
    public bool Notes(Indicator indicator, Period period, RegionIndex regions) => Has(StoredTable.Notes, indicator, period, regions);

    /// <summary>Whether the reported figures of a period are true beside others.</summary>
    public bool Contradictions(Indicator indicator, Period period, RegionIndex regions) =>
        Has(StoredTable.Contradictions, indicator, period, regions);

    /// <summary>
    /// Asks for what many need, once: nothing is read meanwhile, so what is there stays. Predecessors have predecessors of their own, to
    /// which there are many ways.
    /// </summary>
    /// <param name="scope">As of which month regions are made up; null for as they are.</param>
    internal bool Once(ObservationColumns columns, Period period, int? scope, Func<bool> ask)
    {
        if (!_asked.TryGetValue((columns, period, scope), out var isThere)) _asked[(columns, period, scope)] = isThere = ask();
        return isThere;
    }

    /// <summary>Regions that are asked for together are read together, and so are their periods.</summary>
    internal IEnumerable<LoadRead> Reads() => _wanted
        .GroupBy(pair => (Table: pair.Key.Item1, pair.Key.Indicator, Regions: pair.Value), pair => pair.Key.Item3)
        .Select(alike => new LoadRead(alike.Key.Table, alike.Key.Indicator, [.. alike], alike.Key.Regions));

    private bool Has(StoredTable table, Indicator indicator, Period period, RegionIndex regions)
    {
        if (regions.Count == 0 || dataset.Has(table, indicator.Id, period, regions))
        {
            return true;
        }

        var key = (table, indicator.Id, period);
        _wanted[key] = _wanted.TryGetValue(key, out var others) ? Union(others, regions) : regions;
        return false;
    }

    private RegionIndex Union(RegionIndex first, RegionIndex second)
    {
        if (!_unions.TryGetValue((first, second), out var union))
        {
            union = first.Covers(second) ? first
                : second.Covers(first) ? second
                : new RegionIndex(first.Regions.Concat(second.Regions));
            _unions.Add((first, second), union);
        }

        return union;
    }
}
