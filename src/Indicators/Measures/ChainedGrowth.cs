using Indicators.Figures;

namespace Indicators.Measures;

/// <summary>Yearly rates of growth, in percent, one upon another. Not applicable where one is below −100.</summary>
public static class ChainedGrowth
{
    /// <summary>What the years come to together: (1 + first)(1 + second)… − 1.</summary>
    public static Outcome Over(IReadOnlyList<Outcome> rates) => rates is [var only] ? only : Factor(rates) is var factor && factor.HasValue
        ? (factor.Value - 1) * 100
        : factor;

    /// <summary>年均: the geometric mean of the years, over two of them the two-year average 两年平均.</summary>
    public static Outcome Average(IReadOnlyList<Outcome> rates) => rates switch
    {
        [var only] => only,
        [var first, var second] => TwoYearAverage.Of(first, second),
        _ => Factor(rates) is var factor && factor.HasValue ? (Exact.Root(factor.Value, rates.Count) - 1) * 100 : factor,
    };

    private static Outcome Factor(IReadOnlyList<Outcome> rates)
    {
        var factor = 1m;
        foreach (var rate in rates)
        {
            if (rate.Reason is { } none) return none;
            if (rate.Value < -100) return Reason.NotApplicable;
            factor *= 1 + rate.Value / 100;
        }

        return factor;
    }
}
