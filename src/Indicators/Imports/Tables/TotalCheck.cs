using Indicators.Catalogue;
using Indicators.Numbers;

namespace Indicators.Imports.Tables;

/// <summary>The sums of what the regions of a table have, by column, to set beside what it prints as the whole.</summary>
internal sealed class TotalCheck
{
    private readonly Dictionary<(int Column, int Indicator), (Int128 Sum, int Count, int Places, bool IsWhole)> _sums = [];

    /// <param name="figure">Null where there is none: then the sum is not whole.</param>
    public void Add(int column, Indicator indicator, FixedPoint? figure, int places)
    {
        var key = (column, indicator.Id);
        var sum = _sums.GetValueOrDefault(key, (0, 0, 0, true));
        _sums[key] = (sum.Sum + (figure?.Millionths ?? 0), sum.Count + 1, Math.Max(sum.Places, places), sum.IsWhole && figure is not null);
    }

    /// <summary>The sum, where what is printed is further from it than rounding goes; null where it fits or cannot be told.</summary>
    public Rational? Differs(int column, Indicator indicator, FixedPoint total, Unit unit)
    {
        if (indicator.Nature is Nature.Ratio || !indicator.AdditiveAcrossRegions) return null;
        if (!_sums.TryGetValue((column, indicator.Id), out var sum) || !sum.IsWhole || sum.Count < 2) return null;
        // Half of the last place of each.
        var step = (Int128)1;
        for (var power = 6 + unit.Power - sum.Places; power > 0; power--) step *= 10;
        return Int128.Abs(sum.Sum - total.Millionths) * 2 <= step * sum.Count && sum.Places > 0 || sum.Sum == total.Millionths
            ? null
            : new FixedPoint((long)sum.Sum).In(unit);
    }

    public int Count(int column, Indicator indicator) => _sums.GetValueOrDefault((column, indicator.Id)).Count;
}
