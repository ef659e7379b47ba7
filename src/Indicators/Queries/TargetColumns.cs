using Indicators.Catalog;
using Indicators.Periods;
using Indicators.Targets;

namespace Indicators.Queries;

/// <summary>The targets of one indicator over a worksheet's frame that answer for a period.</summary>
public sealed class TargetColumns(Worksheet sheet, Indicator indicator)
{
    private readonly Dictionary<Period, ILookup<int, Target>> _byRegion = [];
    private IReadOnlyList<Period>? _periods;

    /// <summary>For each region of the frame those meant, the first to count first.</summary>
    public IReadOnlyList<Target>[] At(Period asked)
    {
        var then = indicator.Nature == Nature.Stock ? asked.LastMonth : asked;
        var covering = (_periods ??= sheet.Facts.TargetPeriods(indicator.Id)).Where(period => sheet.Query.Targets.Covers(period, then)).ToList();
        Load(covering);
        return Array.ConvertAll(sheet.Frame.Regions, region => sheet.Query.Targets.Among(covering.SelectMany(period => _byRegion[period][region.Id]), asked));
    }

    private void Load(List<Period> periods)
    {
        var missing = periods.Where(period => !_byRegion.ContainsKey(period)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var targets = sheet.Facts.Targets(indicator.Id, missing, sheet.Frame.Ids).ToLookup(target => target.Key.Period);
        foreach (var period in missing)
        {
            _byRegion[period] = targets[period].ToLookup(target => target.Key.Region);
        }
    }
}
