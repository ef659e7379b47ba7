using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Audits;

/// <summary>
/// 新增 is a gross number: what was added to a stock, which also loses members. Of 199 after 67 new ones at least 132 were there before;
/// 133 when one was lost, and then the net increase is 66.
/// </summary>
public static class GrossIncrease
{
    /// <summary>The growth of a stock, in percent, on the base that its gross increase leaves.</summary>
    public static ValueOrReason Growth(ValueOrReason closing, ValueOrReason added) => GrowthOn(closing, closing - added);

    /// <summary>
    /// The growth on the whole base, above the one that the gross increase leaves, that would be printed like this; no-base when there is
    /// none.
    /// </summary>
    public static ValueOrReason NetGrowth(PrintedValue printed, ValueOrReason closing, ValueOrReason added)
    {
        if (!closing.HasValue || !added.HasValue || printed.Value <= -100) return Reason.NoBase;
        if (!closing.Value.IsWhole || !added.Value.IsWhole) return Reason.NoBase;
        var nearest = (closing.Value / (1 + printed.Value / 100)).Round(0);
        return ((decimal[])[nearest, nearest - 1, nearest + 1])
            .Where(@base => @base > closing.Value - added.Value && @base <= closing.Value)
            .Select(@base => GrowthOn(closing, @base))
            .FirstOrDefault(growth => printed.Fits(growth), Reason.NoBase);
    }

    private static ValueOrReason GrowthOn(ValueOrReason closing, ValueOrReason @base) => closing.Reason ?? @base.Reason
        ?? GrowthResult.Of(new Observation { Value = closing.Value }, new Observation { Value = @base.Value }, ofRatio: false).Rate;
}
