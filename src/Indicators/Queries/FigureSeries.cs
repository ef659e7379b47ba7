using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Queries;

/// <summary>What a query asks about one of its indicators: some periods, worked out on one evaluation context.</summary>
internal sealed class FigureSeries
{
    private readonly FigureQuery _query;
    private readonly EvaluationContext _sheet;
    private readonly List<(IndicatorPeriodColumns Block, IndicatorPeriodColumns? Total)> _blocks;

    public FigureSeries(FigureQuery query, CatalogueVersion catalogue, Dataset dataset, Indicator indicator)
    {
        var periods = query.Periods.Resolve(() => Latest(query, catalogue, dataset, indicator));
        _query = query;
        _sheet = new(query, catalogue, dataset, new RegionIndex(periods.SelectMany(period => Asked(query, catalogue.Regions, period))));
        var total = query.Total ? _sheet.TotalFor(query.Regions.Within ?? catalogue.Regions.Nation) : null;
        _blocks = [.. periods.Select(period => (_sheet.At(indicator, period), total?.At(indicator, period)))];
    }

    /// <summary>What the rows of the periods asked for are worked out on.</summary>
    public IEnumerable<IndicatorPeriodColumns> Blocks => _blocks.Select(pair => pair.Block);

    /// <summary>Whether all that the rows take is there; what is not is asked for.</summary>
    public bool Load(LoadPlan plan)
    {
        var isThere = true;
        foreach (var block in _blocks.SelectMany(
            pair => pair.Total is { } total ? (IndicatorPeriodColumns[])[pair.Block, total] : [pair.Block]))
        {
            foreach (var measure in _query.Measures) isThere &= measure.Load(plan, block) && measure.LoadFlags(plan, block);
        }

        return isThere;
    }

    public IEnumerable<FigureRow> Rows() => _blocks.SelectMany(pair => Rows(pair.Block, pair.Total));

    private List<FigureRow> Rows(IndicatorPeriodColumns block, IndicatorPeriodColumns? total)
    {
        var indexes = _sheet.RegionIndex.IndexesOf(_query.Regions.Rows(_sheet.Tree, block.Period.Last));
        List<FigureRow> rows = new(indexes.Length);
        if (_query.OrdersRows)
        {
            var positions = RankMovements.Of(_sheet, block);
            foreach (var index in indexes.OrderBy(index => positions[index].Now.Result?.Rank ?? int.MaxValue).ThenBy(block.Excludes))
            {
                Add(rows, block, index, positions[index]);
            }
        }
        else
        {
            foreach (var index in indexes)
            {
                Add(rows, block, index, null);
            }
        }

        if (total is not null)
        {
            Add(rows, total, 0, new RankMovement(default, default, Reason.NotApplicable));
        }

        return rows;
    }

    // One row, or one for every target.
    private void Add(List<FigureRow> rows, IndicatorPeriodColumns block, int index, RankMovement? position)
    {
        var completions = block.Completions;
        if (!_query.IsAgainstTargets)
        {
            rows.Add(new(block, index, position: position));
        }
        else if (_query.Targets.All && completions.Targets[index] is { Count: > 0 } targets)
        {
            foreach (var target in targets)
            {
                rows.Add(new(block, index, completions.Of(target, index), position: position));
            }
        }
        else
        {
            var (counting, why) = completions.Counting[index];
            rows.Add(new(block, index, counting, why, position));
        }
    }

    /// <summary>Rows and, where they are compared, all their peers of the period and of the year before.</summary>
    private static IEnumerable<Region> Asked(FigureQuery query, RegionTree tree, Period period) => query.ComparesPeers
        ? query.Regions.RowsAndPeers(tree, period.Last).Concat(query.Regions.RowsAndPeers(tree, period.YearBefore.Last))
        : query.Regions.Rows(tree, period.Last);

    /// <summary>
    /// The newest period that any of the asked regions has reported; of those that end together the longest within a year.
    /// </summary>
    private static Period? Latest(FigureQuery query, CatalogueVersion catalogue, Dataset dataset, Indicator indicator)
    {
        var known = new StoredColumns(new EvaluationContext(query, catalogue, dataset, new RegionIndex([])), indicator).Known;
        foreach (var period in known.OrderByDescending(period => period.End).ThenBy(period => period.Months > 12)
            .ThenByDescending(period => period.Months))
        {
            var frame = new RegionIndex(query.Regions.Rows(catalogue.Regions, period.Last));
            var columns = new StoredColumns(new EvaluationContext(query, catalogue, dataset, frame), indicator);
            dataset.Load(plan => _ = indicator.Nature == Nature.Ratio ? columns.Load(plan, period) : columns.LoadReported(plan, period));
            if (Array.Exists(
                indicator.Nature == Nature.Ratio ? columns[period] : columns.Reported(period), reading => reading.Value is not null))
            {
                return period;
            }
        }

        return null;
    }
}
