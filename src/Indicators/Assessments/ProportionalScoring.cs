using Indicators.Measures;

namespace Indicators.Assessments;

/// <summary>按完成比例.</summary>
internal static class ProportionalScoring
{
    public static T Points<T>(Proportional method, SchemeItem item, T figure)
        where T : IAmount<T> =>
        MethodScoring.Within(T.Of(Quantity.Weight, item.Weight) * figure / T.Of(100), item, method.BonusCap);
}
