using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Scoring;
using Indicators.Storage;

namespace Indicators.Queries;

/// <summary>The rows that answer a query for scores, in order of period and place; those without a total come last.</summary>
public static class ScoreQueryEvaluator
{
    // What an item of a scheme takes, in cells: its figure, and how that is judged.
    private const long OfItem = 2;

    public static IEnumerable<RegionScore> Answer(this ScoreQuery query, Snapshot snapshot)
    {
        var before = snapshot.Viewer?.Withheld;
        var scores = query.Scores(snapshot);
        return snapshot.Viewer?.Withheld == before ? scores : scores.ToList().ConvertAll(score => Seen(query, snapshot, score));
    }

    // What is kept of the peers of another is not of one's own.
    private static RegionScore Seen(ScoreQuery query, Snapshot snapshot, RegionScore score)
    {
        var before = snapshot.Viewer!.Withheld;
        _ = (query with { Regions = query.Regions with { Picked = [score.Region] }, Periods = [score.Period] }).Scores(snapshot);
        return snapshot.Viewer.Withheld > before ? score.Withhold(column => snapshot.Viewer.Lacks(column.Indicator.Id)) : score;
    }

    /// <summary>All that the rows take is read before the first of them is worked out (<see cref="LoadPlan"/>).</summary>
    private static IEnumerable<RegionScore> Scores(this ScoreQuery query, Snapshot snapshot)
    {
        if (query.Periods is [.., var last])
        {
            var rows = query.Regions.RowsAndPeers(snapshot.Catalogue.Regions, last.Last).Count();
            snapshot.Cells.Add(CellCount.Of(rows, query.Periods.Count) * OfItem * query.Scheme.Items.Count);
        }

        var dataset = new SnapshotDataset(snapshot, query.Scenario);
        var periods = query.Periods.Select(period =>
        {
            var frame = new RegionIndex(query.Regions.RowsAndPeers(snapshot.Catalogue.Regions, period.Last));
            return (Period: period, Frame: frame, Columns: Columns(query, snapshot.Catalogue, dataset, frame, period));
        }).ToList();
        dataset.Load(plan => periods.ForEach(asked => asked.Columns.ForEach(column => column.Load(plan, query.Explained))));
        return periods.SelectMany(asked => OfPeriod(query, snapshot.Catalogue.Regions, asked.Period, asked.Frame, asked.Columns));
    }

    private static IEnumerable<RegionScore> OfPeriod(
        ScoreQuery query, RegionTree tree, Period period, RegionIndex frame, List<ItemInputsColumn> columns)
    {
        var rows = query.Regions.Rows(tree, period.Last).ToList();
        var excluded = query.Regions.Excluded(period.Last);
        var groups = query.Regions.PeerGroups(tree, period.Last).ToList();
        var judged = groups.SelectMany(group => Judge(query, group.Where(region => !excluded.Contains(region.Id)), frame, columns))
            .ToDictionary(result => result.Index);

        return rows.Select(region => frame.IndexOf(region.Id))
            .Select(index => judged.TryGetValue(index, out var result) ? result : Unjudged(query.Scheme, columns, index))
            .Select(result => (result, region: frame.Regions[result.Index]))
            .Select(pair => new RegionScore(
                pair.region, period, pair.result.Score, pair.result.Standing, excluded.Contains(pair.region.Id), columns, pair.result.Index,
                pair.result.Ranking))
            .OrderBy(score => score.Rank.Result?.Rank ?? int.MaxValue).ThenBy(score => score.Excluded);
    }

    // Items that mean different targets have evaluation contexts of their own.
    private static List<ItemInputsColumn> Columns(
        ScoreQuery query, CatalogueVersion catalogue, Dataset dataset, RegionIndex frame, Period period)
    {
        Dictionary<TargetChoice, EvaluationContext> contexts = [];
        return query.Scheme.Items.Select(item =>
        {
            var indicator = catalogue.Indicators.OfCode(item.Indicator)!;
            var targets = ItemInputsColumn.Targets(item, indicator);
            if (!contexts.TryGetValue(targets, out var context))
            {
                contexts[targets] = context = new EvaluationContext(query.Figures(targets), catalogue, dataset, frame);
            }

            return new ItemInputsColumn(context, item, indicator, item.PeriodOf(period));
        }).ToList();
    }

    private static IEnumerable<Result> Judge(ScoreQuery query, IEnumerable<Region> peers, RegionIndex frame, List<ItemInputsColumn> columns)
    {
        var indexes = peers.Select(region => frame.IndexOf(region.Id)).ToArray();
        var evidence = columns.ConvertAll(column => column.Among(indexes));
        var scores = indexes.Select((_, place) => Score.Of(query.Scheme, evidence.ConvertAll(item => item[place]))).ToList();
        ValueOrReason[] totals = [.. scores.Select(score => score.Total)];
        var ranking = new PeerRanking(indexes, totals, Ranking.Of(totals, higherFirst: true, query.Ties), HigherFirst: true);
        return indexes.Select(
            (index, place) => new Result(index, scores[place], new PeerRank(ranking.Results[place], ranking.Of), ranking));
    }

    private static Result Unjudged(Scheme scheme, List<ItemInputsColumn> columns, int index) =>
        new(index, Score.Unjudged(scheme, columns.ConvertAll(column => column.Alone(index))), default, null);

    private sealed record Result(int Index, Score Score, PeerRank Standing, PeerRanking? Ranking);
}
