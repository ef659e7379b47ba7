using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Periods;
using Indicators.Storage;

namespace Indicators.Queries;

/// <summary>The rows that answer a query, in order of indicator, period and region; a ranking's by place, the unranked last.</summary>
public static class FigureQueryEvaluator
{
    public static IEnumerable<FigureRow> Answer(this FigureQuery query, Snapshot snapshot)
    {
        var then = query with { Regions = query.Regions.In(snapshot.Catalogue) };
        return query.Indicators.SelectMany(indicator => OfIndicator(then, snapshot, indicator));
    }

    private static IEnumerable<FigureRow> OfIndicator(FigureQuery query, Snapshot snapshot, Indicator indicator)
    {
        var periods = query.Periods.Resolve(() => Latest(query, snapshot, indicator));
        var frame = new RegionIndex(periods.SelectMany(period => Asked(query, snapshot.Catalogue.Regions, period)));
        var sheet = new EvaluationContext(query, snapshot, frame);
        sheet.Columns(indicator).Load(query.Asks(MeasureSet.Growth)
            ? periods.Concat(periods.Select(period => query.Compare.BaseOf(period, indicator.Nature)).OfType<Period>())
            : periods);
        return periods.SelectMany(period => OfPeriod(sheet, sheet.At(indicator, period)));
    }

    private static List<FigureRow> OfPeriod(EvaluationContext sheet, IndicatorPeriodColumns block)
    {
        var query = sheet.Query;
        var indexes = sheet.RegionIndex.IndexesOf(query.Regions.Rows(sheet.Tree, block.Period.Last));
        List<FigureRow> rows = new(indexes.Length);
        if (query.Asks(MeasureSet.Rank))
        {
            var positions = RankMovements.Of(sheet, block);
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

        if (query.Total)
        {
            var whole = sheet.TotalFor(query.Regions.Within ?? sheet.Tree.Nation);
            Add(rows, whole.At(block.Indicator, block.Period), 0, new RankMovement(default, default, Reason.NotApplicable));
        }

        return rows;
    }

    // One row, or one for every target.
    private static void Add(List<FigureRow> rows, IndicatorPeriodColumns block, int index, RankMovement? position)
    {
        var (query, completions) = (block.Context.Query, block.Completions);
        if (!query.Asks(MeasureSet.Completion | MeasureSet.Pace))
        {
            rows.Add(new(block, index, position: position));
        }
        else if (query.Targets.All && completions.Targets[index] is { Count: > 0 } targets)
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

    /// <summary>Rows and, for a ranking, all their peers of the period and of the year before.</summary>
    private static IEnumerable<Region> Asked(FigureQuery query, RegionTree tree, Period period) => query.Asks(MeasureSet.Rank)
        ? query.Regions.RowsAndPeers(tree, period.Last).Concat(query.Regions.RowsAndPeers(tree, period.YearBefore.Last))
        : query.Regions.Rows(tree, period.Last);

    /// <summary>The newest period that any of the asked regions has reported; of those that end together the longest within a year.</summary>
    private static Period? Latest(FigureQuery query, Snapshot snapshot, Indicator indicator)
    {
        var known = new StoredColumns(new EvaluationContext(query, snapshot, new RegionIndex([])), indicator).Known;
        foreach (var period in known.OrderByDescending(period => period.End).ThenBy(period => period.Months > 12).ThenByDescending(period => period.Months))
        {
            var frame = new RegionIndex(query.Regions.Rows(snapshot.Catalogue.Regions, period.Last));
            var columns = new StoredColumns(new EvaluationContext(query, snapshot, frame), indicator);
            if (Array.Exists(indicator.Nature == Nature.Ratio ? columns[period] : columns.Reported(period), reading => reading.Value is not null))
            {
                return period;
            }
        }

        return null;
    }
}
