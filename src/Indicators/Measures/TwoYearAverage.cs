using Indicators.Figures;

namespace Indicators.Measures;

public static class TwoYearAverage
{
    /// <summary>
    /// 两年平均 of two yearly rates in percent, geometric: √((1 + first)(1 + second)) − 1, so −6.8 and 18.3 give 5.0.
    /// Not applicable where a rate is below −100, since no amount falls by more than all of it.
    /// </summary>
    public static Outcome Of(Outcome first, Outcome second) => (first, second) switch
    {
        ({ Reason: { } none }, _) => none,
        (_, { Reason: { } none }) => none,
        ({ Value: < -100 }, _) or (_, { Value: < -100 }) => Reason.NotApplicable,
        _ => Exact.Root((100 + first.Value) * (100 + second.Value), 2) - 100,
    };
}
