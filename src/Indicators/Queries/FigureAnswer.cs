using Indicators.Catalog;
using Indicators.Measures;
using Indicators.Periods;
using Indicators.Regions;
using Indicators.Storage;

namespace Indicators.Queries;

/// <summary>The rows that answer a query, in order of indicator, period and region; a ranking's by place, the unranked last.</summary>
public static class FigureAnswer
{
    public static IEnumerable<FigureRow> Answer(this FigureQuery query, Snapshot snapshot) =>
        query.Indicators.SelectMany(indicator => OfIndicator(query, snapshot, indicator));

    private static IEnumerable<FigureRow> OfIndicator(FigureQuery query, Snapshot snapshot, Indicator indicator)
    {
        var periods = query.Periods.Resolve(() => Latest(query, snapshot, indicator));
        var frame = new Frame(periods.SelectMany(period => Asked(query, snapshot.Catalogue.Regions, period)));
        var sheet = new Worksheet(query, snapshot, frame);
        sheet.Columns(indicator).Load(query.Asks(MeasureSet.Growth) ? periods.Concat(periods.Select(period => period.YearBefore)) : periods);
        return periods.SelectMany(period => OfPeriod(sheet, sheet.Block(indicator, period)));
    }

    private static IEnumerable<FigureRow> OfPeriod(Worksheet sheet, Block block)
    {
        var (query, frame) = (sheet.Query, sheet.Frame);
        var rows = query.Regions.Rows(sheet.Tree, block.Period.Last).Select(region => frame.IndexOf(region.Id));
        var excluded = query.Regions.Excluded(block.Period.Last);
        if (!query.Asks(MeasureSet.Rank))
        {
            return rows.SelectMany(index => Rows(query, block, frame, index, IsExcluded(index), null));
        }

        var positions = Positions.Of(sheet, block);
        return rows.OrderBy(index => positions[index].Now.Place?.Rank ?? int.MaxValue).ThenBy(IsExcluded)
            .SelectMany(index => Rows(query, block, frame, index, IsExcluded(index), positions[index]));

        bool IsExcluded(int index) => excluded.Contains(frame.Regions[index].Id);
    }

    private static IEnumerable<FigureRow> Rows(FigureQuery query, Block block, Frame frame, int index, bool excluded, Position? position)
    {
        var row = new FigureRow
        {
            Indicator = block.Indicator,
            Region = frame.Regions[index],
            Period = block.Period,
            Actual = block.Actuals[index],
            Instead = block.Instead(index),
            Growth = query.Asks(MeasureSet.Growth) ? block.Growth[index] : null,
            Position = position,
            Excluded = excluded,
        };
        if (!query.Asks(MeasureSet.Completion | MeasureSet.Pace))
        {
            return [row];
        }

        row = row with { TargetCount = block.Targets[index].Count };
        return query.Targets.All && row.TargetCount > 0
            ? block.Completions[index].Select(completion => Completed(query, block, row, completion, null))
            : [Completed(query, block, row, block.Counting(index).Completion, block.Counting(index).Why)];
    }

    private static FigureRow Completed(FigureQuery query, Block block, FigureRow row, Completion? completion, Reason? why) => row with
    {
        Completion = completion,
        NoCompletion = why,
        Pace = !query.Asks(MeasureSet.Pace) ? null : completion is null ? Pace.None(why!.Value) : block.PaceOf(completion),
    };

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
        foreach (var period in snapshot.ActualPeriods(indicator.Id)
            .OrderByDescending(period => period.End).ThenBy(period => period.Months > 12).ThenByDescending(period => period.Months))
        {
            var frame = new Frame(query.Regions.Rows(snapshot.Catalogue.Regions, period.Last));
            if (Array.Exists(new Worksheet(query, snapshot, frame).Columns(indicator).Reported(period), reading => reading.Value is not null))
            {
                return period;
            }
        }

        return null;
    }
}
