using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Queries;

/// <summary>What a query asks about one of its indicators: some periods, worked out on one evaluation context.</summary>
internal sealed class FigureSeries
{
    // Where nothing was ever reported no period is meant, and nothing is worked out on this one.
    private static readonly Period NoPeriod = Period.OfYear(Period.LastLegalYear);

    private readonly FigureQuery _query;
    private readonly EvaluationContext _sheet;
    private readonly List<Part> _parts;

    /// <param name="periods">Null where the newest reported is meant, and there is none.</param>
    public FigureSeries(
        FigureQuery query, CatalogueVersion catalogue, Dataset dataset, LatestPeriods latest, Indicator indicator,
        IReadOnlyList<Period>? periods)
    {
        var asked = (periods ?? []).Select(period => (Asked: period, Shown: Standing(query, latest, indicator, period))).ToList();
        var (tree, today) = (catalogue.Regions, query.Regions.Rows(catalogue.Regions, int.MaxValue));
        _query = query;
        _sheet = new(query, catalogue, dataset, new RegionIndex(
            periods is null ? today : asked.SelectMany(pair => Asked(query, tree, pair.Asked, pair.Shown))));
        _parts = periods is null
            ? [Part(null, NoPeriod, today)]
            : [.. asked.Select(pair => Part(pair.Asked, pair.Shown, query.Regions.Rows(tree, pair.Asked.Last)))];

        Part Part(Period? asked, Period shown, IReadOnlyList<Region> rows) => new(
            asked, _sheet.At(indicator, shown), rows, query.Total ? _sheet.TotalFor(Whole(query, tree), rows).At(indicator, shown) : null);
    }

    public void Load(LoadPlan plan)
    {
        foreach (var block in _parts.Where(part => part.Asked is not null)
            .SelectMany(part => part.Total is { } total ? (IndicatorPeriodColumns[])[part.Columns, total] : [part.Columns]))
        {
            foreach (var measure in _query.Measures)
            {
                if (measure.Load(plan, block)) measure.LoadFlags(plan, block);
            }
        }
    }

    public IEnumerable<FigureRow> Rows() => _parts.SelectMany(Rows);

    private List<FigureRow> Rows(Part part)
    {
        var indexes = _sheet.RegionIndex.IndexesOf(part.Rows);
        List<FigureRow> rows = new(indexes.Length);
        if (part.Asked is null)
        {
            rows.AddRange(indexes.Select(index => new FigureRow(part.Columns, index) { Asked = null }));
            if (part.Total is { } none) rows.Add(new(none, 0) { Asked = null });
            return rows;
        }

        if (_query.OrdersRows)
        {
            var positions = RankMovements.Of(part.Columns);
            foreach (var index in indexes.OrderBy(index => positions[index].Now.Result?.Rank ?? int.MaxValue)
                .ThenBy(part.Columns.Excludes))
            {
                Add(rows, part, part.Columns, index, positions[index]);
            }
        }
        else
        {
            foreach (var index in indexes)
            {
                Add(rows, part, part.Columns, index, null);
            }
        }

        if (part.Total is { } total)
        {
            Add(rows, part, total, 0, new RankMovement(default, default, Reason.NotApplicable));
        }

        return rows;
    }

    // One row, or one for every target.
    private void Add(List<FigureRow> rows, Part part, IndicatorPeriodColumns block, int index, RankMovement? position)
    {
        var completions = block.Completions;
        if (!_query.IsAgainstTargets)
        {
            rows.Add(new(block, index, position: position) { Asked = part.Asked });
        }
        else if (_query.Targets.All && completions.Targets[index] is { Count: > 0 } targets)
        {
            foreach (var target in targets)
            {
                rows.Add(new(block, index, completions.Of(target, index), position: position) { Asked = part.Asked });
            }
        }
        else
        {
            var (counting, why) = completions.Counting[index];
            rows.Add(new(block, index, counting, why, position) { Asked = part.Asked });
        }
    }

    private static Period Standing(FigureQuery query, LatestPeriods latest, Indicator indicator, Period asked) =>
        query.FallsBack ? latest.InsteadOf(asked, indicator) ?? asked : asked;

    /// <summary>Rows and, where they are compared, all their peers of the period and of the year before.</summary>
    private static IEnumerable<Region> Asked(FigureQuery query, RegionTree tree, Period asked, Period shown)
    {
        var rows = query.Regions.Rows(tree, asked.Last);
        return query.ComparesPeers
            ? rows.Concat(query.Regions.RowsAndPeers(tree, shown.Last)).Concat(query.Regions.RowsAndPeers(tree, shown.YearBefore.Last))
            : rows;
    }

    private static Region Whole(FigureQuery query, RegionTree tree) =>
        query.Regions.Group is { } group ? Region.Of(group) : query.Regions.Within ?? tree.Nation;

    /// <param name="Asked">Null where none is meant.</param>
    /// <param name="Columns">Of the period that is shown for it.</param>
    /// <param name="Total">What the rows come to together.</param>
    private sealed record Part(
        Period? Asked, IndicatorPeriodColumns Columns, IReadOnlyList<Region> Rows, IndicatorPeriodColumns? Total);
}
