using Indicators.Catalogue;
using Indicators.Numbers;

namespace Indicators.Measures.Formulas;

/// <summary>The numbers of a completion: what there is, what it is compared with, and what follows.</summary>
/// <param name="Base">Unread for the kinds that have none.</param>
/// <param name="Wanted">What the target says: an amount, a rate in percent or a position.</param>
/// <param name="Required">The level that the target requires.</param>
/// <param name="Rate">In percent, never capped; none where the target is met or not.</param>
public readonly record struct CompletionFormula<T>(T Actual, T Base, T Wanted, T Required, T Rate, RateRule Rule)
    where T : IFormulaAlgebra<T>
{
    /// <summary>Actual − required; of a fall that is to be kept small in points.</summary>
    public T Gap => Rule is RateRule.KeptFall && Required.Result.HasValue ? GapInPoints.As(VariableName.Gap) : GapOf(Actual, Required);

    /// <summary>The change since the base in percent, less the wanted one.</summary>
    public T GapInPoints =>
        (T.Percent(Actual - Base, Base).As(VariableName.Growth) - Wanted).As(VariableName.GapInPoints);

    /// <summary>How much of what was wanted is done or used up, in percent: actual ÷ required as it stands, under a ceiling too.</summary>
    public T Used => Rule is RateRule.Mirror or RateRule.Inverse
        ? (IsWithoutRate(Actual, Required, out var none) ? none : T.Percent(Actual, Required)).As(VariableName.Completion)
        : Rate;

    /// <summary>Of all that is no fall.</summary>
    public static T GapOf(T actual, T required) => (actual - required).As(VariableName.Gap);

    /// <param name="months">How long the change from the whole base takes.</param>
    public static CompletionFormula<T> Of(TargetKind kind, T actual, T @base, T wholeBase, T wanted, int months, RateRule rule)
    {
        var required = RequiredLevel.Of(kind, wanted, wholeBase, months);
        var rate = rule switch
        {
            RateRule.OfLevel => IsWithoutRate(actual, required, out var none) ? none : T.Percent(actual, required),
            RateRule.Mirror => IsWithoutRate(actual, required, out var none) ? none
                : T.NotBelowZero(T.Of(200) - T.Percent(actual, required)),
            RateRule.Inverse => IsWithoutRate(actual, required, out var none) ? none
                : actual.Result.Sign <= 0 ? T.None(Reason.NotApplicable, required, actual)
                : T.Percent(required, actual),
            RateRule.OfIncrease => Achieved(actual, @base, wanted),
            RateRule.OfReduction or RateRule.Linear => Achieved(actual, @base, required - @base),
            RateRule.Logarithmic => CompoundGrowth.Done(actual, @base, wanted, required) * T.Of(100),
            RateRule.KeptFall => Unrated(actual, required, wanted),
            RateRule.OfPlace => Unrated(actual, wanted, wanted),
        };
        return new(actual, @base, wanted, required, rate.As(VariableName.Completion), rule);
    }

    private static T Achieved(T actual, T @base, T wanted) =>
        actual.Result.HasValue && @base.Result.HasValue && wanted.Result.Sign is 0
            ? T.None(Reason.ZeroTarget, actual, @base, wanted)
            : T.Percent(actual - @base, wanted);

    private static T Unrated(T actual, T required, T wanted) =>
        FormulaExtensions.IsLacking(out var none, actual, required) ? none : T.None(Reason.NotApplicable, wanted, actual);

    // Of a level of nothing, or below, there is none.
    private static bool IsWithoutRate(T actual, T required, out T none)
    {
        if (!actual.Result.HasValue || !required.Result.HasValue) none = T.Percent(actual, required);
        else if (required.Result.Sign is 0) none = T.None(Reason.ZeroTarget, actual, required);
        else if (required.Result.Sign < 0) none = T.None(Reason.NotApplicable, actual, required);
        else none = default!;
        return !actual.Result.HasValue || required.Result.Sign is not > 0;
    }
}
