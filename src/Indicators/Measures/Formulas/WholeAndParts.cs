using Indicators.Numbers;

namespace Indicators.Measures.Formulas;

/// <summary>How a whole and the sum of its parts agree.</summary>
public enum SumFit { Exact, Rounded, Unlike }

/// <summary>A whole against its parts, each of which may have been rounded by itself.</summary>
public static class WholeAndParts
{
    /// <summary>
    /// Rounded when rounding every one of them in its last place may account for the difference. What is counted in whole numbers is not
    /// rounded.
    /// </summary>
    public static SumFit Fit(Rational whole, IReadOnlyList<Rational> parts)
    {
        var difference = Rational.Abs(whole - Rational.Sum(parts));
        if (difference.Sign == 0) return SumFit.Exact;
        var places = parts.Append(whole).Max(figure => figure.ToDecimal().Trimmed().Scale);
        var half = new decimal(5, 0, 0, false, (byte)(places + 1));
        return places > 0 && difference <= half * (parts.Count + 1) ? SumFit.Rounded : SumFit.Unlike;
    }

    /// <summary>Whether they cannot all be true: all parts are known and make another whole, or some already exceed it.</summary>
    public static bool Contradict(Rational whole, IReadOnlyList<Rational> known, int expected) =>
        known.Count > 0 && Fit(whole, known) == SumFit.Unlike
        && (known.Count == expected || (Rational.Sum(known) > whole && known.All(part => part.Sign >= 0)));
}
