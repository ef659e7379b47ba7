using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Queries;

/// <summary>The targets of one indicator over a worksheet's frame that answer for a period.</summary>
public sealed class TargetColumns(EvaluationContext sheet, Indicator indicator)
{
    private readonly Dictionary<Period, ArraySegment<Target>[]> _byRegion = [];
    private IReadOnlyList<Period>? _periods;

    /// <summary>
    /// For each region of the frame those meant, the first to count first: of the asked period or else of the shortest around it that has any.
    /// </summary>
    public ArraySegment<Target>[] At(Period asked)
    {
        var then = indicator.Nature == Nature.Stock ? asked.LastMonth : asked;
        var nearest = (_periods ??= sheet.Dataset.TargetPeriods(indicator.Id)).Where(period => sheet.Query.Targets.Covers(period, then))
            .OrderBy(period => (period != asked, period.Months, period.End)).ToList();
        Load(nearest);
        var meant = Nobody();
        foreach (var column in nearest.Select(period => _byRegion[period]))
        {
            for (var index = 0; index < meant.Length; index++)
            {
                if (meant[index].Count == 0)
                {
                    meant[index] = sheet.Query.Targets.Among(column[index]);
                }
            }
        }

        return meant;
    }

    private void Load(List<Period> periods)
    {
        var missing = periods.Where(period => !_byRegion.ContainsKey(period)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        foreach (var period in missing)
        {
            _byRegion[period] = Nobody();
        }

        var targets = sheet.Dataset.Targets(indicator.Id, missing, sheet.RegionIndex.Ids);
        for (int start = 0, end; start < targets.Length; start = end)
        {
            var (period, region) = (targets[start].Key.Period, targets[start].Key.Region);
            for (end = start + 1; end < targets.Length && targets[end].Key.Region == region && targets[end].Key.Period == period;)
            {
                end++;
            }

            _byRegion[period][sheet.RegionIndex.IndexOf(region)] = new(targets, start, end - start);
        }
    }

    private ArraySegment<Target>[] Nobody() => sheet.RegionIndex.Column(_ => ArraySegment<Target>.Empty);
}
