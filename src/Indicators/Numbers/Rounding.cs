using System.Numerics;

namespace Indicators.Numbers;

/// <summary>How a derived figure is rounded, once, at output.</summary>
public enum RoundingMode
{
    /// <summary>Half away from zero 四舍五入.</summary>
    HalfUp,

    /// <summary>Half to even, GB/T 8170.</summary>
    HalfEven,

    /// <summary>Toward zero.</summary>
    Truncate,
}

/// <summary>Fractions as decimals: the one division, and the remainder decides.</summary>
public static class Rounding
{
    /// <summary>As many places as a decimal may have.</summary>
    public const int MostPlaces = 28;

    /// <summary>More bits than that the digits of a decimal do not have.</summary>
    public const int DigitBits = 96;

    /// <summary>Rounded to 0..28 places, or to as many as a decimal still holds beside what stands before the point.</summary>
    /// <exception cref="OverflowException">More stands before the point than any decimal holds.</exception>
    public static decimal Round(this Rational value, int places, RoundingMode mode = RoundingMode.HalfUp)
    {
        if (value.IsNarrow(out var over, out var under))
        {
            var exponent = PowersOfTen.ExponentOf(under);
            if (exponent >= 0 && exponent <= places) return Decimal(Size(over), over < 0, exponent);
            if (places < PowersOfTen.Count && Digits(Size(over), (ulong)under, places, mode) is var digits && digits >> DigitBits == 0)
                return Decimal(digits, over < 0, places);
        }

        var size = BigInteger.Abs(value.Numerator);
        for (; places >= 0; places--)
        {
            var wide = Quotient(size * BigInteger.Pow(10, places), value.Denominator, mode);
            if (wide.GetBitLength() <= DigitBits) return Decimal((UInt128)wide, value.Sign < 0, places);
        }

        throw new OverflowException("More stands before the point than a decimal holds.");
    }

    /// <summary>Rounded to so many places, as the exact figure that goes on being worked with.</summary>
    public static Rational RoundedTo(this Rational value, int places)
    {
        var power = BigInteger.Pow(10, places);
        if (value.IsNarrow(out var over, out var under))
        {
            if (power % under == 0) return value;
            var digits = Digits(Size(over), (ulong)under, places, RoundingMode.HalfUp);
            if (digits <= long.MaxValue) return Rational.OfDigits(over < 0 ? -(long)digits : (long)digits, places);
        }

        var size = Quotient(BigInteger.Abs(value.Numerator) * power, value.Denominator, RoundingMode.HalfUp);
        return Rational.Of(value.Sign < 0 ? -size : size, power);
    }

    /// <summary>The same as <see cref="Round"/>, as a fraction; null for what takes more than 64 bits.</summary>
    public static Rational? RoundsTo(this Rational value, int places, RoundingMode mode)
    {
        if (places >= PowersOfTen.Count || !value.IsNarrow(out var over, out var under)) return null;
        if (PowersOfTen.Of(places) % under == 0) return value;
        var digits = Digits(Size(over), (ulong)under, places, mode);
        return digits <= long.MaxValue ? Rational.OfDigits(over < 0 ? -(long)digits : (long)digits, places) : null;
    }

    /// <summary>The same value without trailing zeros (60.50 → 60.5, 100.00 → 100) and without the sign of a zero.</summary>
    public static decimal Trimmed(this decimal value)
    {
        if (value == 0) return 0;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var scale = value.Scale;
        var low = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        var digits = bits[2] == 0 ? Trim(low, ref scale) : Trim(new UInt128((uint)bits[2], low), ref scale);
        return Decimal(digits, value < 0, scale);
    }

    // Almost all digits fit 64 bits, with which a division takes a tenth of the time.
    private static UInt128 Digits(ulong over, ulong under, int places, RoundingMode mode)
    {
        var scaled = Math.BigMul(over, (ulong)PowersOfTen.Of(places));
        return scaled <= ulong.MaxValue ? Quotient((ulong)scaled, under, mode) : Quotient(scaled, under, mode);
    }

    private static T Quotient<T>(T over, T under, RoundingMode mode)
        where T : IBinaryInteger<T>
    {
        var (quotient, rest) = T.DivRem(over, under);
        var half = rest.CompareTo(under - rest);
        var isUp = mode switch
        {
            RoundingMode.HalfUp => half >= 0,
            RoundingMode.HalfEven => half > 0 || (half == 0 && T.IsOddInteger(quotient)),
            RoundingMode.Truncate => false,
        };
        return isUp ? quotient + T.One : quotient;
    }

    private static ulong Size(long number) => number < 0 ? 0UL - (ulong)number : (ulong)number;

    private static decimal Decimal(UInt128 digits, bool negative, int places) =>
        new((int)(uint)digits, (int)(uint)(digits >> 32), (int)(uint)(digits >> 64), negative, (byte)places);

    private static T Trim<T>(T digits, ref byte scale)
        where T : IBinaryInteger<T>
    {
        var ten = T.CreateChecked(10);
        for (; scale > 0; scale--)
        {
            var (tenth, rest) = T.DivRem(digits, ten);
            if (!T.IsZero(rest)) break;
            digits = tenth;
        }

        return digits;
    }
}
