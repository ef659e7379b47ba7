using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Periods;
using Indicators.Storage;

namespace Indicators.Queries;

/// <summary>The rows that answer a query, in order of indicator, period and region; a ranking's by place, the unranked last.</summary>
public static class FigureQueryEvaluator
{
    public static IEnumerable<FigureRow> Answer(this FigureQuery query, Snapshot snapshot)
    {
        var before = snapshot.Viewer?.Withheld;
        var rows = query.Load(snapshot).SelectMany(series => series.Rows());
        if (snapshot.Viewer?.Withheld == before && query.Indicators.All(indicator => snapshot.SeesAll(indicator.Id)))
        {
            return rows;
        }

        FigureRow[] found = [.. rows];
        new WithheldFigures(query, snapshot).Mark(found);
        return found;
    }

    /// <summary>All that the rows take is read before the first of them is worked out (<see cref="LoadPlan"/>).</summary>
    internal static IReadOnlyList<FigureSeries> Load(this FigureQuery query, Snapshot snapshot)
    {
        var dataset = new SnapshotDataset(snapshot, query.Scenario);
        var latest = new LatestPeriods(query, snapshot.Catalogue, dataset);
        var asked = Periods(query, latest).ToList();
        snapshot.Cells.Foresee(asked.Sum(one => Least(query, snapshot.Catalogue.Regions, one.Periods)));
        var series = asked.ConvertAll(one => new FigureSeries(query, snapshot.Catalogue, dataset, one.Indicator, one.Periods));
        dataset.Load(plan => series.ForEach(one => one.Load(plan)));
        return series;
    }

    // What is shown of an indicator, as many regions in each period as in the last.
    private static long Least(FigureQuery query, RegionTree tree, IReadOnlyList<AskedPeriod>? periods) => periods is [.., var last]
        ? (long)query.Regions.Rows(tree, last.Asked.Last).Count * periods.Count * query.Measures.Count
        : 0;

    // Every indicator has a latest period of its own, but the window of a series is one for all.
    private static IEnumerable<(Indicator Indicator, IReadOnlyList<AskedPeriod>? Periods)> Periods(FigureQuery query, LatestPeriods latest)
    {
        var window = query.Periods.IsSeries ? query.Periods.Resolve(() => latest.OfAny(query.Indicators)) : null;
        foreach (var indicator in query.Indicators)
        {
            var periods = query.Periods.IsSeries ? window : query.Periods.Resolve(() => latest.Of(indicator));
            yield return (indicator, periods?.Select(Shown).ToList());

            AskedPeriod Shown(Period asked) => new(asked, (query.FallsBack ? latest.InsteadOf(asked, indicator) : null) ?? asked);
        }
    }
}
