namespace Indicators.Measures.Formulas;

public static class TwoYearAverage
{
    /// <summary>
    /// 两年平均 of two yearly rates in percent, geometric: √((1 + first)(1 + second)) − 1, so −6.8 and 18.3 give 5.0.
    /// Not applicable where a rate is below −100, since no amount falls by more than all of it.
    /// </summary>
    public static T Of<T>(T first, T second)
        where T : IFormulaAlgebra<T> => ChainedGrowth.Break([first, second]) is { } none
            ? T.None(none, first, second)
            : T.Root((T.Of(100) + first) * (T.Of(100) + second), 2) - T.Of(100);
}
