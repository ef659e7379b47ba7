using Indicators.Numbers;

namespace Indicators.Scoring;

/// <summary>The figures an item is judged among, the region's own with them, summed up once for all of them.</summary>
/// <param name="Count">How many have a figure; best, worst and average are null when nobody has.</param>
public sealed record PeerStatistics(bool HigherIsBetter, int Count, Rational? Best, Rational? Worst, Rational? Average)
{
    public static PeerStatistics Of(IEnumerable<ValueOrReason> figures, bool higherIsBetter)
    {
        var values = figures.Where(figure => figure.HasValue).Select(figure => figure.Value).ToList();
        if (values.Count == 0)
        {
            return new(higherIsBetter, 0, null, null, null);
        }

        var (low, high) = (values.Min(), values.Max());
        return new(higherIsBetter, values.Count, higherIsBetter ? high : low, higherIsBetter ? low : high, Mean(values));
    }

    /// <summary>How much better the one figure is than the other; below zero when it is worse.</summary>
    public Rational Better(Rational figure, Rational other) => HigherIsBetter ? figure - other : other - figure;

    private static Rational Mean(List<Rational> values) =>
        Rational.Sum(values.Select(DecimalMath.Summand)) / values.Count;
}
