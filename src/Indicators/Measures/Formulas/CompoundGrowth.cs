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
        var done = Done(numbers.Actual, numbers.Base, numbers.Wanted, numbers.Required);
        return (key.Kind is TargetKind.AverageGrowth
            ? T.Percent(done, T.Of(VariableName.Years, (Rational)key.Period.Months / 12))
            : done * T.Of(100)).As(VariableName.Done);
    }

    /// <summary>How many times the wanted change has been made since the base: ln(actual ÷ base) ÷ ln(1 + wanted ÷ 100).</summary>
    /// <param name="required">None where the wanted change leads nowhere.</param>
    public static T Done<T>(T actual, T @base, T wanted, T required)
        where T : IFormulaAlgebra<T> =>
        FormulaExtensions.IsLacking(out var none, actual, @base, required) ? none
        : wanted.Result.Sign is 0 ? T.None(Reason.ZeroTarget, actual, @base, wanted)
        : actual.Result.Sign <= 0 ? T.None(Reason.NotApplicable, @base, wanted, actual)
        : wanted.Result.Value <= -100 ? T.None(Reason.NotApplicable, actual, @base, wanted)
        : T.Log(actual / @base, T.Of(1) + wanted / T.Of(100));
}
