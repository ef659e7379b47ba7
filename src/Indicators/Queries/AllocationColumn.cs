using Indicators.Catalog;
using Indicators.Measures;
using Indicators.Periods;
using Indicators.Regions;

namespace Indicators.Queries;

/// <summary>任务分解: a region's target against those of the regions directly below it.</summary>
/// <param name="Without">Those that have no target.</param>
public sealed record AllocationFigure(Allocation Figures, IReadOnlyList<Region> Without);

public sealed class AllocationColumn(Worksheet sheet, Indicator indicator, Period period)
{
    public AllocationFigure this[int index]
    {
        get
        {
            var below = sheet.Tree.Within(sheet.Frame.Regions[index], null, period.Last);
            if (below.Count == 0 || !indicator.AdditiveAcrossRegions || indicator.Nature == Nature.Ratio)
            {
                Outcome none = Reason.NotApplicable;
                return new(new(none, none, none, none, [], []), []);
            }

            var children = sheet.Children;
            var levels = below.Select(child => Required(children, children.Frame.IndexOf(child.Id))).ToList();
            var figures = Allocation.Of(Required(sheet, index), levels);
            return new(figures, [.. figures.Without.Select(place => below[place])]);
        }
    }

    private Outcome Required(Worksheet on, int index)
    {
        var (completion, why) = on.Block(indicator, period).Completions.Counting(index);
        return completion?.Required ?? why!.Value;
    }
}
