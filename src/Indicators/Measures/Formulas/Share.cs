using Indicators.Numbers;

namespace Indicators.Measures.Formulas;

public static class Share
{
    /// <summary>占比: part ÷ whole in percent, both in one unit; not applicable of a whole of zero or below.</summary>
    public static T Of<T>(T part, T whole)
        where T : IFormulaAlgebra<T> =>
        part.PercentOf(whole.AsWhole(), Reason.NotApplicable).As(VariableName.Share);
}
