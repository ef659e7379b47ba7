using Indicators.Numbers;

namespace Indicators.Measures.Formulas;

/// <summary>Yearly rates of growth, in percent, one upon another. Not applicable where one is below −100.</summary>
public static class ChainedGrowth
{
    /// <summary>What the years come to together: (1 + first)(1 + second)… − 1.</summary>
    public static T Over<T>(IReadOnlyList<T> rates)
        where T : IFormulaAlgebra<T> =>
        rates is [var only] ? only
        : Break(rates) is { } none ? T.None(none, [.. rates])
        : (Factor(rates) - T.Of(1)) * T.Of(100);

    /// <summary>年均: the geometric mean of the years, over two of them the two-year average 两年平均.</summary>
    public static T Average<T>(IReadOnlyList<T> rates)
        where T : IFormulaAlgebra<T> => rates switch
        {
            [var only] => only,
            [var first, var second] => TwoYearAverage.Of(first, second),
            _ when Break(rates) is { } none => T.None(none, [.. rates]),
            _ => (T.Root(Factor(rates), rates.Count) - T.Of(1)) * T.Of(100),
        };

    /// <summary>Why the first rate that breaks the chain breaks it; null when none does.</summary>
    internal static Reason? Break<T>(IEnumerable<T> rates)
        where T : IFormulaAlgebra<T> => rates
            .Select(rate => rate.Result.Reason ?? (rate.Result.Value < -100 ? Reason.NotApplicable : (Reason?)null))
            .FirstOrDefault(reason => reason is not null);

    private static T Factor<T>(IEnumerable<T> rates)
        where T : IFormulaAlgebra<T> => rates.Select(rate => T.Of(1) + rate / T.Of(100)).Aggregate((product, rate) => product * rate);
}
