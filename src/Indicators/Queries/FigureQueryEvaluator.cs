using Indicators.Measures.Columns;
using Indicators.Storage;

namespace Indicators.Queries;

/// <summary>The rows that answer a query, in order of indicator, period and region; a ranking's by place, the unranked last.</summary>
public static class FigureQueryEvaluator
{
    /// <summary>All that the rows take is read before the first of them is worked out (<see cref="LoadPlan"/>).</summary>
    public static IEnumerable<FigureRow> Answer(this FigureQuery query, Snapshot snapshot)
    {
        var dataset = new SnapshotDataset(snapshot, query.Scenario);
        var series = query.Indicators.Select(indicator => new FigureSeries(query, snapshot.Catalogue, dataset, indicator)).ToList();
        dataset.Load(plan => series.ForEach(one => one.Load(plan)));
        return series.SelectMany(one => one.Rows());
    }
}
