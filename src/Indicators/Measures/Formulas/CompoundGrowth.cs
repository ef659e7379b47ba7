using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Measures.Formulas;

/// <summary>Change that builds on itself: 年均增长 and 累计变化.</summary>
internal static class CompoundGrowth
{
    public static bool Is(TargetKind kind) => kind is TargetKind.AverageGrowth or TargetKind.CumulativeChange;

    /// <summary>
    /// How much of the change wanted by the end of the target's period is done, in percent:
    /// ln(actual ÷ base) ÷ ln(required at the end ÷ base). Not applicable where one of them is not above zero.
    /// </summary>
    public static T Done<T>(TargetKey key, CompletionFormula<T> numbers)
        where T : IFormulaAlgebra<T>
    {
        var (actual, @base, wanted) = (numbers.Actual, numbers.Base, numbers.Wanted);
        return (numbers.Rate.Result.HasValue, numbers.Required.Result.HasValue) switch
        {
            (false, _) => numbers.Rate,
            (_, false) => numbers.Required,
            _ when wanted.Result.Value == 0 => T.None(Reason.ZeroTarget, actual, @base, wanted),
            _ when actual.Result.Value <= 0 => T.None(Reason.NotApplicable, @base, wanted, actual),
            _ when wanted.Result.Value <= -100 => T.None(Reason.NotApplicable, actual, @base, wanted),
            _ => PerYear(key, T.Log(actual / @base, T.Of(1) + wanted / T.Of(100))).As(VariableName.Done),
        };
    }

    private static T PerYear<T>(TargetKey key, T years)
        where T : IFormulaAlgebra<T> =>
        key.Kind == TargetKind.AverageGrowth
            ? T.Percent(years, T.Of(VariableName.Years, (Rational)key.Period.Months / 12))
            : years * T.Of(100);
}
