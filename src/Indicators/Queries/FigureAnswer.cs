using Indicators.Catalog;
using Indicators.Measures;
using Indicators.Periods;
using Indicators.Regions;
using Indicators.Storage;

namespace Indicators.Queries;

/// <summary>The rows that answer a query, in order of indicator, period and region; a ranking's by place, the unranked last.</summary>
public static class FigureAnswer
{
    public static IEnumerable<FigureRow> Answer(this FigureQuery query, Snapshot snapshot)
    {
        var then = query with { Regions = query.Regions.In(snapshot.Catalogue) };
        return query.Indicators.SelectMany(indicator => OfIndicator(then, snapshot, indicator));
    }

    private static IEnumerable<FigureRow> OfIndicator(FigureQuery query, Snapshot snapshot, Indicator indicator)
    {
        var periods = query.Periods.Resolve(() => Latest(query, snapshot, indicator));
        var frame = new Frame(periods.SelectMany(period => Asked(query, snapshot.Catalogue.Regions, period)));
        var sheet = new Worksheet(query, snapshot, frame);
        sheet.Columns(indicator).Load(query.Asks(MeasureSet.Growth)
            ? periods.Concat(periods.Select(period => query.Compare.BaseOf(period, indicator.Nature)).OfType<Period>())
            : periods);
        return periods.SelectMany(period => OfPeriod(sheet, sheet.Block(indicator, period)));
    }

    private static IEnumerable<FigureRow> OfPeriod(Worksheet sheet, Block block)
    {
        var query = sheet.Query;
        var rows = query.Regions.Rows(sheet.Tree, block.Period.Last).Select(region => sheet.Frame.IndexOf(region.Id));
        if (query.Asks(MeasureSet.Rank))
        {
            var positions = Positions.Of(sheet, block);
            return rows.Select(index => new FigureRow(block, index, Position: positions[index]))
                .OrderBy(row => row.Position!.Value.Now.Place?.Rank ?? int.MaxValue).ThenBy(row => row.Excluded)
                .SelectMany(OfRegion).Concat(Total(sheet, block));
        }

        return rows.SelectMany(index => OfRegion(new FigureRow(block, index))).Concat(Total(sheet, block));
    }

    private static IEnumerable<FigureRow> Total(Worksheet sheet, Block block)
    {
        if (!sheet.Query.Total)
        {
            return [];
        }

        var whole = sheet.TotalFor(sheet.Query.Regions.Within ?? sheet.Tree.Nation);
        return OfRegion(new FigureRow(whole.Block(block.Indicator, block.Period), 0, Position: new Position(default, default, Reason.NotApplicable)));
    }

    // One row, or one for every target.
    private static IEnumerable<FigureRow> OfRegion(FigureRow row)
    {
        var query = row.Block.Sheet.Query;
        if (!query.Asks(MeasureSet.Completion | MeasureSet.Pace))
        {
            return [row];
        }

        if (query.Targets.All && row.TargetCount > 0)
        {
            return row.Block.Completions.All[row.Index].Select(completion => row with { Completion = completion });
        }

        var (counting, why) = row.Block.Completions.Counting(row.Index);
        return [row with { Completion = counting, NoCompletion = why }];
    }

    /// <summary>Rows and, for a ranking, all their peers of the period and of the year before.</summary>
    private static IEnumerable<Region> Asked(FigureQuery query, RegionTree tree, Period period)
    {
        var rows = query.Regions.Rows(tree, period.Last);
        return query.Asks(MeasureSet.Rank)
            ? rows.Concat(query.Regions.PeerGroups(tree, period.Last).Concat(query.Regions.PeerGroups(tree, period.YearBefore.Last)).SelectMany(group => group))
            : rows;
    }

    /// <summary>The newest period that any of the asked regions has reported; of those that end together the longest within a year.</summary>
    private static Period? Latest(FigureQuery query, Snapshot snapshot, Indicator indicator)
    {
        var known = new StoredColumns(new Worksheet(query, snapshot, new Frame([])), indicator).Known;
        foreach (var period in known.OrderByDescending(period => period.End).ThenBy(period => period.Months > 12).ThenByDescending(period => period.Months))
        {
            var frame = new Frame(query.Regions.Rows(snapshot.Catalogue.Regions, period.Last));
            var columns = new StoredColumns(new Worksheet(query, snapshot, frame), indicator);
            if (Array.Exists(indicator.Nature == Nature.Ratio ? columns[period] : columns.Reported(period), reading => reading.Value is not null))
            {
                return period;
            }
        }

        return null;
    }
}
