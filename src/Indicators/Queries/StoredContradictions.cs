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
internal sealed class StoredContradictions(RegionTree tree, SnapshotDataset stored, Indicator indicator, LoadRead asked)
{
    // So few are read in one go, as many as they have reported.
    private const int Few = 8;

    private readonly Dictionary<Period, HashSet<int>> _found = asked.Periods.ToDictionary(period => period, _ => new HashSet<int>());

    public IReadOnlyDictionary<Period, IReadOnlySet<int>> Find()
    {
        if (!MayFall) FindFalls();
        if (indicator.AdditiveAcrossRegions) FindUnlikeWholes();
        if (indicator.Parts.Count > 0) FindUnlikeTotals();
        return _found.ToDictionary(pair => pair.Key, IReadOnlySet<int> (pair) => pair.Value);
    }

    // Money may be lost, and what does not add up is no running total.
    private bool MayFall => indicator.Nature == Nature.Stock
        ? !indicator.Cumulative
        : indicator.Unit.Dimension == Dimension.Money || indicator.Unit.Dimension == Dimension.Dollars || !indicator.AdditiveAcrossRegions
            || stored.GoesBelowZero(indicator.Id);

    private void FindFalls()
    {
        var runs = asked.Periods.Select(period => (Of: period, From: RunOf(period))).Where(run => run.From.Count > 1).ToList();
        Add(runs.ConvertAll(run => run.Of), stored.WorkedOut(
            "falls", indicator.Id, runs, asked.Regions,
            missing => [.. missing.Select(period => Falling(period, runs.Find(run => run.Of == period).From))]));
    }

    // Of a flow what begins with it and ends within its years, of a stock the months of its year and the one before them.
    private IReadOnlyList<Period> RunOf(Period period)
    {
        var known = stored.ActualPeriods(indicator.Id).Where(one => one.Months >= indicator.ShortestMonths);
        return indicator.Nature == Nature.Flow
            ? [.. SpanSolver.Searchable(period, known).Where(span => span.First == period.First)]
            : [
                .. known.Where(month => month.LastYear < period.LastYear).TakeLast(1),
                .. known.Where(month => month.LastYear == period.LastYear),
            ];
    }

    private int[] Falling(Period period, IReadOnlyList<Period> run)
    {
        var all = asked.Regions.Count < Few ? stored.Reported(indicator.Id, run, asked.Regions) : null;
        // A part that went elsewhere took its share along.
        return
        [
            .. new RunNeighbours(Slice(period, asked.Regions), run, (other, regions) => Slice(
                other, regions.Length == asked.Regions.Count ? asked.Regions : new(regions.Select(id => tree[id])))).Falling()
                .Where(id => !tree.Changes.HasMoved(tree[id], run[0].First, period.Last)),
        ];

        ActualSlice Slice(Period of, RegionIndex regions) =>
            (all ?? stored.Reported(indicator.Id, [of], regions))[of].Only(regions.Ids.Span);
    }

    private void FindUnlikeWholes()
    {
        HashSet<RegionLevel> reporting = [.. stored.ReportingLevels(indicator.Id, _found.Keys)];
        var levels = asked.Regions.Regions.Select(region => region.Level).Distinct();
        if (!reporting.Overlaps(levels.SelectMany(tree.LevelsBelow))) return;
        Add(asked.Periods, stored.WorkedOut(
            "wholes", indicator.Id, [.. asked.Periods.Select(period => (period, (IReadOnlyList<Period>)[period]))], asked.Regions,
            missing => Unlike(missing, reporting)));
    }

    private IReadOnlyList<int[]> Unlike(IReadOnlyList<Period> periods, HashSet<RegionLevel> reporting)
    {
        var families = new RegionIndex(
            asked.Regions.Regions.Concat(asked.Regions.Regions.SelectMany(tree.Below).Where(region => reporting.Contains(region.Level))));
        var slices = stored.Reported(indicator.Id, periods, families);
        return [.. periods.Select(period => UnlikeWholes.Of(indicator, tree, slices[period]))];
    }

    private void FindUnlikeTotals()
    {
        var parts = indicator.Parts.Select(code => Reported(stored.Catalogue.Indicators.OfCode(code)!)).ToList();
        foreach (var (period, whole) in Reported(indicator))
        {
            var columns = parts.ConvertAll(part => part[period].At(whole.Regions, Exact));
            for (var at = 0; at < whole.Regions.Length; at++)
            {
                List<Rational> known = [.. columns.Select(column => column[at]).OfType<Rational>()];
                if (Exact(whole.Observations[at]) is { } total && WholeAndParts.Contradict(total, known, parts.Count))
                    _found[period].Add(whole.Regions[at]);
            }
        }

        IReadOnlyDictionary<Period, ActualSlice> Reported(Indicator one) => stored.Reported(one.Id, asked.Periods, asked.Regions);

        Rational? Exact(StoredObservation? cell) => cell is { IsExact: true, Value: var value } ? value.In(indicator.Unit) : null;
    }

    private void Add(IEnumerable<Period> periods, IReadOnlyList<int[]> regions)
    {
        foreach (var (period, ids) in periods.Zip(regions)) _found[period].UnionWith(ids);
    }
}
