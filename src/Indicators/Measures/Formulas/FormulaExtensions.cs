using Indicators.Numbers;

namespace Indicators.Measures.Formulas;

/// <summary>What several formulas share.</summary>
internal static class FormulaExtensions
{
    /// <summary>Part ÷ whole in percent of a whole above zero.</summary>
    /// <param name="ofNothing">Why there is no figure when the whole is zero or below.</param>
    public static T PercentOf<T>(this T part, T whole, Reason ofNothing)
        where T : IFormulaAlgebra<T> =>
        part.Result.HasValue && whole.Result.Sign <= 0 ? T.None(ofNothing, part, whole) : T.Percent(part, whole);

    /// <summary>Whether one of the operands has no value; then there is no result, for the reason of the first of those.</summary>
    public static bool IsLacking<T>(out T none, params ReadOnlySpan<T> operands)
        where T : IFormulaAlgebra<T>
    {
        foreach (var operand in operands)
        {
            if (operand.Result.Reason is not { } reason) continue;
            none = T.None(reason, operand);
            return true;
        }

        none = default!;
        return false;
    }

    /// <summary>What was not reported is, as a base, no base.</summary>
    public static T AsBase<T>(this T @base)
        where T : IFormulaAlgebra<T> => @base.Instead(Reason.NotReported, Reason.NoBase);

    /// <summary>Of a whole that was not reported nobody knows a part's share.</summary>
    public static T AsWhole<T>(this T whole)
        where T : IFormulaAlgebra<T> => whole.Instead(Reason.NotReported, Reason.PartsMissing);
}
