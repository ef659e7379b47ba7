using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Audits;

/// <summary>A figure as it was printed.</summary>
/// <param name="Decimals">How many places were printed; below zero for what was printed to the tens, to the hundreds …</param>
public readonly record struct PrintedValue(decimal Value, int Decimals, Bound Bound = Bound.None)
{
    private static readonly RoundingMode[] Modes = [RoundingMode.HalfUp, RoundingMode.HalfEven, RoundingMode.Truncate];

    /// <summary>As a stored value shows it, which has kept no trailing zeros.</summary>
    public static PrintedValue Of(decimal value, Bound bound = Bound.None) => new(value, value.Trimmed().Scale, bound);

    /// <summary>The rules by which a figure is printed like this.</summary>
    public IReadOnlyList<RoundingMode> RulesFor(Rational exact)
    {
        var unit = Rational.Pow(10, Math.Max(0, -Decimals));
        var (value, places, counted) = (Value, Math.Max(0, Decimals), exact / unit);
        return [.. Modes.Where(mode => counted.Round(places, mode) * unit == value)];
    }

    /// <summary>Whether a figure may have been printed like this: by some rule or, of a bound, by lying within it.</summary>
    public bool Fits(Rational exact) => Bound switch
    {
        Bound.None => RulesFor(exact).Count > 0,
        Bound.About => Rational.Abs(exact - Value) * 2 <= LastPlace,
        Bound.AtLeast or Bound.MoreThan or Bound.AtMost or Bound.LessThan or Bound.Range =>
            new Interval(exact, false, exact, false).Within(Interval.Of(new Observation { Value = Value, Bound = Bound })!.Value) is true,
    };

    public bool Fits(ValueOrReason exact) => exact.HasValue && Fits(exact.Value);

    // 40个左右 is told to the tens.
    private decimal LastPlace
    {
        get
        {
            var place = 1m;
            for (var digits = Value.Trimmed(); digits % 1 != 0; digits *= 10) place /= 10;
            for (var digits = Value; place >= 1 && digits != 0 && digits % 10 == 0; digits /= 10) place *= 10;
            return place;
        }
    }
}
