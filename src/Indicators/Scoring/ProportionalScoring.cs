using Indicators.Catalogue;
using Indicators.Measures.Formulas;

namespace Indicators.Scoring;

/// <summary>按完成比例.</summary>
internal static class ProportionalScoring
{
    public static T Points<T>(ProportionalMethod method, SchemeItem item, T figure)
        where T : IFormulaAlgebra<T> =>
        MethodScoring.Within(T.Of(VariableName.Weight, item.Weight) * figure / T.Of(100), item, method.BonusCap);
}
