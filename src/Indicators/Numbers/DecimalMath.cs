using System.Numerics;

namespace Indicators.Numbers;

/// <summary>Roots, powers and logarithms of decimals, rounded half up to 12 places: by rule 1 that is the exact figure.</summary>
public static class DecimalMath
{
    private const int Places = 12;
    private const decimal Ln2 = 0.6931471805599453094172321215m;

    /// <summary>The n-th root of a number that is not negative, right in every place.</summary>
    public static decimal Root(decimal x, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(x);
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        if (n == 1) return x.Round(Places);
        // One place more than is kept, rounded down, decides the last place: a root at or above a half has a 5 or more there.
        var scaled = Digits(x) * BigInteger.Pow(10, (Places + 1) * n) / BigInteger.Pow(10, x.Scale);
        return Rounded(WholeRoot(scaled, n), BigInteger.Pow(10, Places + 1));
    }

    /// <summary>x to a whole power, which may be negative, right in every place.</summary>
    /// <exception cref="OverflowException">The result with its 12 places has more than 96 bits.</exception>
    public static decimal Pow(decimal x, int n)
    {
        if (n < 0 && x == 0) throw new DivideByZeroException();
        var (over, under) = (BigInteger.Pow(Digits(x), Math.Abs(n)), BigInteger.Pow(10, x.Scale * Math.Abs(n)));
        return n < 0 ? Rounded(under, over) : Rounded(over, under);
    }

    /// <summary>
    /// To which power a positive number other than 1 is x: ln x ÷ ln base, rounded once, so that powers give whole numbers.
    /// </summary>
    public static decimal Log(decimal x, decimal @base) => (Natural(x) / Natural(@base)).Round(Places);

    private static decimal Natural(decimal x)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(x);
        var doublings = 0;
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

    private static BigInteger Digits(decimal x)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(x, bits);
        var size = new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        return x < 0 ? -(BigInteger)size : size;
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

    private static decimal Rounded(BigInteger over, BigInteger under)
    {
        var negative = over.Sign * under.Sign < 0;
        var (size, divisor) = (BigInteger.Abs(over) * BigInteger.Pow(10, Places), BigInteger.Abs(under));
        var rounded = (decimal)((2 * size + divisor) / (2 * divisor)) * 0.000000000001m;
        return (negative ? -rounded : rounded).Trimmed();
    }
}
