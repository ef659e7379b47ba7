using Indicators.Observations;

namespace Indicators.Storage.Caching;

/// <summary>Gathers what some scans found, in order of the scans, periods and regions, into one slice for each and period.</summary>
internal static class SliceSet
{
    public static IEnumerable<(int Scan, ActualSlice Slice)> Of(IEnumerable<(int Scan, ActualKey Key, StoredObservation Cell)> cells)
    {
        List<int> ids = [];
        List<StoredObservation> found = [];
        (int Scan, Periods.Period Period) current = default;
        foreach (var (scan, key, cell) in cells)
        {
            if (ids.Count > 0 && (scan, key.Period) != current)
            {
                yield return (current.Scan, new(current.Period, [.. ids], [.. found]));
                ids.Clear();
                found.Clear();
            }

            current = (scan, key.Period);
            ids.Add(key.Region);
            found.Add(cell);
        }

        if (ids.Count > 0) yield return (current.Scan, new(current.Period, [.. ids], [.. found]));
    }

    public static IEnumerable<(int Scan, TargetSlice Slice)> Of(IEnumerable<(int Scan, Target Target)> targets)
    {
        List<Target> found = [];
        var current = 0;
        foreach (var (scan, target) in targets)
        {
            if (found is [{ Key.Period: var period }, ..] && (scan, target.Key.Period) != (current, period))
            {
                yield return (current, new(period, [.. found]));
                found.Clear();
            }

            current = scan;
            found.Add(target);
        }

        if (found is [{ Key.Period: var last }, ..]) yield return (current, new(last, [.. found]));
    }
}
