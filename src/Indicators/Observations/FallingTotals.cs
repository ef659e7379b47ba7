using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Observations;

/// <summary>A running total of a region that is smaller than the one it reported before it: 1–4月 below 1–3月.</summary>
public readonly record struct FallingTotal(int Region, Period Before, FixedPoint ValueBefore, Period Period, FixedPoint Value);

/// <summary>Running totals that fall, where nothing can be below zero.</summary>
public static class FallingTotals
{
    /// <summary>Whether it is a total that others can be told from.</summary>
    public static bool Counts(StoredObservation? cell) => cell is { IsExact: true, Value.Millionths: >= 0 };

    /// <param name="run">Slices that begin together, or of months that are counted on, in order of their ends.</param>
    public static IEnumerable<FallingTotal> Of(IReadOnlyList<ActualSlice> run)
    {
        Dictionary<int, (Period Period, FixedPoint Value)> last = [];
        foreach (var slice in run)
        {
            for (var at = 0; at < slice.Regions.Length; at++)
            {
                var (region, cell) = (slice.Regions[at], slice.Observations[at]);
                if (!Counts(cell)) continue;
                if (last.TryGetValue(region, out var before) && cell.Value < before.Value)
                {
                    yield return new(region, before.Period, before.Value, slice.Period, cell.Value);
                }

                last[region] = (slice.Period, cell.Value);
            }
        }
    }
}
