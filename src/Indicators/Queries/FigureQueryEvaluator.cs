using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;

namespace Indicators.Queries;

/// <summary>The rows that answer a query, in order of indicator, period and region; a ranking's by place, the unranked last.</summary>
public static class FigureQueryEvaluator
{
    public static IEnumerable<FigureRow> Answer(this FigureQuery query, Snapshot snapshot) => query.Answer(snapshot, null);

    /// <summary>Only the rows of a page, and whether more come. A query of which it is known how many rows a period has.</summary>
    public static (IReadOnlyList<FigureRow> Rows, bool HasMore) Page(this FigureQuery query, Snapshot snapshot, int skip, int take)
    {
        var window = new PageWindow(skip, take);
        var rows = query.Answer(snapshot, window);
        return ([.. rows.Skip(window.Passed).Take(take)], window.HasMore);
    }

    private static IEnumerable<FigureRow> Answer(this FigureQuery query, Snapshot snapshot, PageWindow? window)
    {
        var before = snapshot.Viewer?.Withheld;
        var rows = query.Load(snapshot, window).SelectMany(series => series.Rows());
        if (snapshot.Viewer?.Withheld == before && query.Indicators.All(indicator => snapshot.SeesAll(indicator.Id)))
        {
            return rows;
        }

        FigureRow[] found = [.. rows];
        new WithheldFigures(query, snapshot).Mark(found);
        return found;
    }

    /// <summary>All that the rows take is read before the first of them is worked out (<see cref="LoadPlan"/>).</summary>
    /// <param name="window">Where only a page is asked for.</param>
    internal static IReadOnlyList<FigureSeries> Load(this FigureQuery query, Snapshot snapshot, PageWindow? window = null)
    {
        var dataset = new SnapshotDataset(snapshot, query.Scenario);
        var latest = new LatestPeriods(query, snapshot.Catalogue, dataset);
        var asked = Periods(query, latest).ToList();
        if (window is not null) asked = window.Of(asked, period => Rows(query, snapshot.Catalogue.Regions, period) + (query.Total ? 1 : 0));
        snapshot.Cells.Add(asked.Sum(one => Least(query, snapshot.Catalogue.Regions, one.Periods)));
        var series = asked.ConvertAll(one => new FigureSeries(query, snapshot.Catalogue, dataset, one.Indicator, one.Periods));
        dataset.Load(plan => series.ForEach(one => one.Load(plan)));
        return series;
    }

    // What is shown of an indicator, as many regions in each period as in the last; where none is meant, as many without one.
    private static long Least(FigureQuery query, RegionTree tree, IReadOnlyList<AskedPeriod>? periods) =>
        CellCount.Of(Rows(query, tree, periods is [.., var last] ? last : null), periods?.Count ?? 1)
        * query.Measures.Sum(measure => measure.Weight);

    private static int Rows(FigureQuery query, RegionTree tree, AskedPeriod? period) =>
        query.Regions.Rows(tree, period?.Asked.Last ?? int.MaxValue).Count;

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
