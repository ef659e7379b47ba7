using Indicators.Catalogue;
using Indicators.Numbers;

namespace Indicators.Measures.Formulas;

/// <summary>The level a target requires, by its kind.</summary>
internal static class RequiredLevel
{
    /// <param name="wanted">What the target says: an amount, a rate in percent or a position.</param>
    /// <param name="wholeBase">Unread for the kinds that have no base.</param>
    /// <param name="months">How long the change from the base takes.</param>
    public static T Of<T>(TargetKind kind, T wanted, T wholeBase, int months)
        where T : IFormulaAlgebra<T> => kind switch
        {
            TargetKind.Points or TargetKind.Increment => (wholeBase + wanted).As(VariableName.Required),
            TargetKind.Growth or TargetKind.AverageGrowth or TargetKind.CumulativeChange =>
                FromRate(kind, wanted, wholeBase, months).As(VariableName.Required),
            _ => wanted,
        };

    private static T FromRate<T>(TargetKind kind, T wanted, T wholeBase, int months)
        where T : IFormulaAlgebra<T> => (wholeBase.Result.Sign, kind) switch
        {
            (0, _) => T.None(Reason.ZeroBase, wanted, wholeBase),
            ( < 0, _) => T.None(Reason.NegativeBase, wanted, wholeBase),
            (not null, TargetKind.CumulativeChange) when wanted.Result.Value < -100 => T.None(Reason.NotApplicable, wholeBase, wanted),
            (_, TargetKind.AverageGrowth) => T.After(wholeBase, wanted, months),
            _ => wholeBase * (T.Of(1) + wanted / T.Of(100)),
        };
}
