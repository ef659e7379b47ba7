using Indicators.Catalogue;
using Indicators.Numbers;

namespace Indicators.Measures.Formulas;

/// <summary>The numbers of a completion: what there is, what it is compared with, and what follows.</summary>
/// <param name="Base">Unread for the kinds that have none.</param>
/// <param name="Wanted">What the target says: an amount, a rate in percent or a position.</param>
/// <param name="Required">The level that the target requires.</param>
/// <param name="Rate">In percent, never capped; a rank is met or not and has none.</param>
public readonly record struct CompletionFormula<T>(T Actual, T Base, T Wanted, T Required, T Rate, LowerIsBetterFormula? Formula)
    where T : IFormulaAlgebra<T>
{
    /// <summary>Actual − required.</summary>
    public T Gap => (Actual - Required).As(VariableName.Gap);

    /// <summary>How much of what was wanted is done or used up, in percent: actual ÷ required as it stands, whatever the formula.</summary>
    public T Used => Formula is null ? Rate : Against(Actual, Required, null).As(VariableName.Completion);

    /// <param name="formula">Null where more is better.</param>
    /// <param name="months">How long the change from the whole base takes.</param>
    public static CompletionFormula<T> Of(
        TargetKind kind, T actual, T @base, T wholeBase, T wanted, int months, LowerIsBetterFormula? formula)
    {
        var required = RequiredLevel.Of(kind, wanted, wholeBase, months);
        var against = IsAgainstLevel(kind, wanted) ? formula : null;
        var rate = kind switch
        {
            TargetKind.Increment or TargetKind.Points => Achieved(actual, @base, wanted),
            TargetKind.CumulativeChange when wanted.Result.Value < 0 => Achieved(actual, @base, required - @base),
            TargetKind.Rank => actual.Result.HasValue ? T.None(Reason.NotApplicable, wanted, actual) : actual,
            _ => Against(actual, required, against),
        };
        return new(actual, @base, wanted, required, rate.As(VariableName.Completion), against);
    }

    // The others are judged by what changed, or by place.
    private static bool IsAgainstLevel(TargetKind kind, T wanted) => kind switch
    {
        TargetKind.Increment or TargetKind.Points or TargetKind.Rank => false,
        TargetKind.CumulativeChange => wanted.Result.Value >= 0,
        _ => true,
    };

    private static T Achieved(T actual, T @base, T wanted) =>
        actual.Result.HasValue && @base.Result.HasValue && wanted.Result.Sign is 0
            ? T.None(Reason.ZeroTarget, actual, @base, wanted)
            : T.Percent(actual - @base, wanted);

    private static T Against(T actual, T required, LowerIsBetterFormula? formula) =>
        (actual.Result.Sign, required.Result.Sign, formula) switch
        {
            (null, _, _) or (_, null, _) => T.Percent(actual, required),
            (_, 0, _) => T.None(Reason.ZeroTarget, actual, required),
            (_, < 0, _) => T.None(Reason.NotApplicable, actual, required),
            ( <= 0, _, Formulas.LowerIsBetterFormula.Inverse) => T.None(Reason.NotApplicable, required, actual),
            (_, _, Formulas.LowerIsBetterFormula.Inverse) => T.Percent(required, actual),
            (_, _, Formulas.LowerIsBetterFormula.Mirror) => T.NotBelowZero(T.Of(200) - T.Percent(actual, required)),
            _ => T.Percent(actual, required),
        };
}
