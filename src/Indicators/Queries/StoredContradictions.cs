using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Measures.Spans;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Queries;

/// <summary>
/// Which reported figures cannot be true beside others that were reported: running totals that fall, wholes that are not what the regions
/// directly below make, as far as these report, totals that are not what their parts make.
/// </summary>
/// <remarks>Of many regions it is worked out for all of their levels, so that it is kept for whoever asks for any of them.</remarks>
internal sealed class StoredContradictions(RegionTree tree, SnapshotDataset stored, Indicator indicator, LoadRead asked)
{
    private const int Few = 8;

    private readonly Dictionary<Period, HashSet<int>> _found = asked.Periods.ToDictionary(period => period, _ => new HashSet<int>());

    public IReadOnlyDictionary<Period, IReadOnlySet<int>> Find()
    {
        IReadOnlyList<Region[]> groups = asked.Regions.Count < Few
            ? [.. asked.Regions.Regions.Select(region => (Region[])[region])]
            : [asked.Regions.Regions];
        foreach (var group in groups)
        {
            FindFalls(group);
            FindUnlikeWholes(group);
        }

        FindUnlikeTotals();
        return _found.ToDictionary(pair => pair.Key, IReadOnlySet<int> (pair) => pair.Value);
    }

    private void FindFalls(Region[] group)
    {
        var runs = CanFall ? [] : asked.Periods.Select(RunOf).Where(run => run.Count > 1).DistinctBy(run => run[^1]).ToList();
        foreach (var falls in stored.WorkedOut(indicator.Id, runs, Alike(group), run => new RunFalls(run), falls => falls.Bytes))
        {
            foreach (var period in asked.Periods) _found[period].UnionWith(falls.Of(period));
        }
    }

    // Money may be lost, and what does not add up is no running total.
    private bool CanFall => indicator.Nature == Nature.Stock
        ? !indicator.Cumulative
        : indicator.Unit.Dimension == Dimension.Money || indicator.Unit.Dimension == Dimension.Dollars || !indicator.AdditiveAcrossRegions
            || stored.GoesBelowZero(indicator.Id);

    // Of a flow what begins with it and ends within its years, of a stock the months of its year and the one before them.
    private List<Period> RunOf(Period period)
    {
        var known = stored.ActualPeriods(indicator.Id);
        return indicator.Nature == Nature.Flow
            ? [.. SpanSolver.Searchable(period, known).Where(span => span.First == period.First)]
            : [
                .. known.Where(month => month.LastYear < period.LastYear).TakeLast(1),
                .. known.Where(month => month.LastYear == period.LastYear),
            ];
    }

    private void FindUnlikeWholes(Region[] group)
    {
        if (!indicator.AdditiveAcrossRegions) return;
        var below = stored.PeriodsBelowCounties(indicator.Id);
        foreach (var periods in asked.Periods.ToLookup(below.Contains))
        {
            var lowest = periods.Key ? RegionLevel.Zone : RegionLevel.County;
            var ids = WithBelow(group, lowest);
            if (ids.Length == 0) continue;
            var wholes = stored.WorkedOut(
                indicator.Id, [.. periods.Select(IReadOnlyList<Period> (period) => [period])], ids,
                slices => new UnlikeWholes(indicator, tree, slices[0]), wholes => wholes.Bytes);
            foreach (var whole in wholes) _found[whole.Period].UnionWith(whole.Regions);
        }
    }

    private void FindUnlikeTotals()
    {
        if (indicator.Parts.Count == 0) return;
        var parts = indicator.Parts.Select(code => stored.Reported(code, asked)).ToList();
        foreach (var (period, whole) in stored.Reported(indicator.Code, asked))
        {
            var columns = parts.ConvertAll(part => part[period].At(whole.Regions, Exact));
            for (var at = 0; at < whole.Regions.Length; at++)
            {
                List<Rational> known = [.. columns.Select(column => column[at]).OfType<Rational>()];
                if (Exact(whole.Observations[at]) is { } total && WholeAndParts.Contradict(total, known, parts.Count))
                    _found[period].Add(whole.Regions[at]);
            }
        }

        Rational? Exact(StoredObservation? cell) => cell is { IsExact: true, Value: var value } ? value.In(indicator.Unit) : null;
    }

    // Everybody from the highest of their levels to the lowest, unless there is but one.
    private int[] Alike(Region[] group) => group is [var only]
        ? [only.Id]
        : Everybody(group.Min(region => region.Level), group.Max(region => region.Level));

    // None where nothing is below them.
    private int[] WithBelow(Region[] group, RegionLevel lowest)
    {
        if (group is not [var only])
        {
            return Array.Exists(group, region => region.Level < lowest) ? Everybody(RegionLevel.National, lowest) : [];
        }

        int[] below = [.. tree.Below(only).Where(region => region.Level <= lowest).Select(region => region.Id).Order()];
        return below.Length == 0 ? [] : [only.Id, .. below];
    }

    private int[] Everybody(RegionLevel from, RegionLevel to) =>
        [.. tree.All.Where(region => region.Level >= from && region.Level <= to).Select(region => region.Id)];
}
