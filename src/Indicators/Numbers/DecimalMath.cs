using System.Numerics;

namespace Indicators.Numbers;

/// <summary>
/// What has no end of digits, or too long a fraction to go on with, at 12 places, half up: by rule 1 that is the exact figure from then on.
/// Roots, logarithms, and the summands of a sum of unlike quotients.
/// </summary>
public static class DecimalMath
{
    public const int Places = 12;

    // One in the last of them.
    private const decimal Least = 0.000000000001m;

    private const decimal Ln2 = 0.6931471805599453094172321215m;

    /// <summary>As a required level and the exact figure of an explanation go out, however derived figures are rounded.</summary>
    public static decimal Shown(Rational x) => x.Round(Places);

    /// <summary>How far from a level: not even the smallest gap is shown as none, which is for what is met.</summary>
    public static Rational ShownGap(Rational gap)
    {
        var shown = ShownLevel(gap);
        return gap.Sign != 0 && shown.Sign == 0 ? gap.Sign * Least : shown;
    }

    /// <summary>What <see cref="Shown"/> gives, as a fraction.</summary>
    public static Rational ShownLevel(Rational x) => x.RoundsTo(Places, RoundingMode.HalfUp) ?? Shown(x);

    /// <summary>A quotient as it enters a sum of unlike ones.</summary>
    public static Rational Summand(Rational x) => x.RoundedTo(Places);

    /// <summary>The n-th root of a number that is not negative, right in every place.</summary>
    public static Rational Root(Rational x, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(x.Sign, 0, nameof(x));
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        if (n == 1) return x.RoundedTo(Places);
        // One place more than is kept, rounded down, decides the last place: a root at or above a half has a 5 or more there.
        var scaled = x.Numerator * BigInteger.Pow(10, (Places + 1) * n) / x.Denominator;
        return Rational.Of(WholeRoot(scaled, n), BigInteger.Pow(10, Places + 1)).RoundedTo(Places);
    }

    /// <summary>
    /// To which power a positive number other than 1 is x: ln x ÷ ln base, rounded once, so that powers give whole numbers. It is 1 only
    /// where x is the base: what is not all done is not shown as all done.
    /// </summary>
    public static Rational Log(Rational x, Rational @base)
    {
        var power = ((Rational)Natural(x) / Natural(@base)).RoundedTo(Places);
        return power == 1 && x != @base ? 1 + ((x > @base) == (@base > 1) ? Least : -Least) : power;
    }

    private static decimal Natural(Rational number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number.Sign, 1, nameof(number));
        // number = x · 2^doublings with x between a half and two, of which a decimal holds 28 places.
        var (over, under) = (number.Numerator, number.Denominator);
        var doublings = (int)(over.GetBitLength() - under.GetBitLength());
        var x = Rational.Of(over << Math.Max(0, -doublings), under << Math.Max(0, doublings)).ToDecimal();
        for (; x > 1.5m; doublings++) x /= 2;
        for (; x < 0.75m; doublings--) x *= 2;

        // ln x = 2 artanh z = 2 (z + z³/3 + z⁵/5 + …) with |z| ≤ 1/5, so each term is 25 times smaller than the one before.
        var z = (x - 1) / (x + 1);
        var (sum, power, square) = (z, z, z * z);
        for (var odd = 3; power != 0; odd += 2)
        {
            power *= square;
            sum += power / odd;
        }

        return 2 * sum + doublings * Ln2;
    }

    // Newton's method from above falls until it reaches the root rounded down.
    private static BigInteger WholeRoot(BigInteger x, int n)
    {
        if (x.IsZero) return x;
        var root = BigInteger.One << (int)(x.GetBitLength() / n + 1);
        while (true)
        {
            var next = ((n - 1) * root + x / BigInteger.Pow(root, n - 1)) / n;
            if (next >= root) return root;
            root = next;
        }
    }
}
