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
            TargetKind.Level or TargetKind.Range or TargetKind.Share or TargetKind.Rank => wanted,
            TargetKind.Points or TargetKind.Increment => (wholeBase + wanted).As(VariableName.Required),
            TargetKind.Growth => OnBase(wholeBase, wanted, Grown),
            TargetKind.AverageGrowth => GrownYearly(wholeBase, wanted, months),
            TargetKind.CumulativeChange => OnBase(wholeBase, wanted, Changed),
        };

    // Nothing grows from zero or below.
    private static T OnBase<T>(T wholeBase, T wanted, Func<T, T, T> grown)
        where T : IFormulaAlgebra<T> => (wholeBase.Result.Sign switch
        {
            0 => T.None(Reason.ZeroBase, wanted, wholeBase),
            < 0 => T.None(Reason.NegativeBase, wanted, wholeBase),
            _ => grown(wholeBase, wanted),
        }).As(VariableName.Required);

    private static T Grown<T>(T wholeBase, T wanted)
        where T : IFormulaAlgebra<T> => wholeBase * (T.Of(1) + wanted / T.Of(100));

    private static T GrownYearly<T>(T wholeBase, T wanted, int months)
        where T : IFormulaAlgebra<T> => OnBase(wholeBase, wanted, (from, yearly) => T.After(from, yearly, months));

    private static T Changed<T>(T wholeBase, T wanted)
        where T : IFormulaAlgebra<T> => wholeBase.Result.HasValue && wanted.Result.Value < -100
            ? T.None(Reason.NotApplicable, wholeBase, wanted)
            : Grown(wholeBase, wanted);
}
