using Indicators.Actuals;
using Indicators.Periods;

namespace Indicators.Storage;

/// <summary>Gathers cells, in order of period and region, into one slice a period. Regions that were not asked for are left out.</summary>
internal static class SliceSet
{
    public static IReadOnlyDictionary<Period, Slice> Of(
        IReadOnlyCollection<Period> periods, ReadOnlyMemory<int> regions, IEnumerable<(ActualKey Key, Cell Cell)> cells)
    {
        Dictionary<Period, Slice> slices = new(periods.Count);
        foreach (var period in periods)
        {
            slices[period] = Slice.Empty(period);
        }

        List<int> ids = [];
        List<Cell> found = [];
        Period? current = null;
        var asked = 0;
        foreach (var (key, cell) in cells)
        {
            if (key.Period != current)
            {
                Close();
                (current, asked) = (key.Period, 0);
            }

            if (IsAsked(regions.Span, key.Region, ref asked))
            {
                ids.Add(key.Region);
                found.Add(cell);
            }
        }

        Close();
        return slices;

        void Close()
        {
            if (current is { } period)
            {
                slices[period] = new Slice(period, [.. ids], [.. found]);
                ids.Clear();
                found.Clear();
            }
        }
    }

    // Both run upwards, so each is passed once.
    private static bool IsAsked(ReadOnlySpan<int> regions, int region, ref int asked)
    {
        while (asked < regions.Length && regions[asked] < region)
        {
            asked++;
        }

        return asked < regions.Length && regions[asked] == region;
    }
}
