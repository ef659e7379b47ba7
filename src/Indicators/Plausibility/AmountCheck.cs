using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Storage.Writing;

namespace Indicators.Plausibility;

/// <summary>What an amount of an indicator is unlikely to be, whatever stands beside it.</summary>
internal sealed class AmountCheck(Indicator indicator)
{
    private static readonly FixedPoint Whole = FixedPoint.From(100);

    private readonly bool _isPercent = indicator.Nature is Nature.Ratio && indicator.Unit.Dimension == Dimension.Percent;
    private readonly bool _isCount = indicator.Nature is not Nature.Ratio && indicator.Unit.Dimension.IsCounted;

    public static void OfShare(object key, FixedPoint percent, List<ImplausibleFigure> found)
    {
        if (percent > Whole) found.Add(new(key, "value", WarningCode.ShareOverWhole, percent, Whole, null));
    }

    public void Of(object key, string field, FixedPoint value, List<ImplausibleFigure> found)
    {
        if (_isPercent && value > Whole) found.Add(new(key, field, WarningCode.ShareOverWhole, value, Whole, indicator.Unit));
        if (!_isCount) return;
        if (value.Millionths < 0) found.Add(new(key, field, WarningCode.NegativeCount, value, default(FixedPoint), indicator.Unit));
        if (!value.IsWhole) found.Add(new(key, field, WarningCode.FractionalCount, value, null, indicator.Unit));
    }
}
