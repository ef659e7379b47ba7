using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Storage.Caching;

/// <summary>Gathers cells, in order of period and region, into one slice a period.</summary>
internal static class SliceSet
{
    public static IReadOnlyDictionary<Period, ActualSlice> Of(
        IReadOnlyCollection<Period> periods, IEnumerable<(ActualKey Key, StoredObservation Cell)> cells)
    {
        Dictionary<Period, ActualSlice> slices = new(periods.Count);
        foreach (var period in periods)
        {
            slices[period] = ActualSlice.Empty(period);
        }

        List<int> ids = [];
        List<StoredObservation> found = [];
        Period? current = null;
        foreach (var (key, cell) in cells)
        {
            if (key.Period != current)
            {
                Close();
                current = key.Period;
            }

            ids.Add(key.Region);
            found.Add(cell);
        }

        Close();
        return slices;

        void Close()
        {
            if (current is { } period && ids.Count > 0)
            {
                slices[period] = new ActualSlice(period, [.. ids], [.. found]);
                ids.Clear();
                found.Clear();
            }
        }
    }
}
