using Indicators.Numbers;

namespace Indicators.Scoring;

/// <summary>The figures an item is judged among, the region's own with them, summed up once for all of them.</summary>
/// <param name="Count">How many have a figure; best, worst and average are null when nobody has.</param>
public sealed record PeerStatistics(bool HigherIsBetter, int Count, decimal? Best, decimal? Worst, decimal? Average)
{
    public static PeerStatistics Of(IEnumerable<ValueOrReason> figures, bool higherIsBetter)
    {
        var values = figures.Where(figure => figure.HasValue).Select(figure => figure.Value).ToList();
        if (values.Count == 0)
        {
            return new(higherIsBetter, 0, null, null, null);
        }

        var (low, high) = (values.Min(), values.Max());
        return new(higherIsBetter, values.Count, higherIsBetter ? high : low, higherIsBetter ? low : high, values.Average());
    }

    /// <summary>How much better the one figure is than the other; below zero when it is worse.</summary>
    public decimal Better(decimal figure, decimal other) => HigherIsBetter ? figure - other : other - figure;
}
