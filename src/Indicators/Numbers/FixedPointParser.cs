using System.Numerics;

namespace Indicators.Numbers;

/// <summary>
/// The raw token of a number, as bytes or characters: -?(0|[1-9][0-9]*)(.[0-9]+)?([eE][+-]?[0-9]+)?.
/// The value is mantissa × 10^exponent, where the mantissa holds the significant digits without trailing zeros.
/// </summary>
internal static class FixedPointParser
{
    private const int MaxDigits = 15;

    // Far beyond the length of any token, so that a clipped exponent stays out of range whatever the digits are.
    private const int ExponentClip = 1_000_000_000;

    public static FixedPointError Read<T>(ReadOnlySpan<T> token, int power, out FixedPoint figure)
        where T : unmanaged, IBinaryInteger<T>
    {
        figure = default;
        if (!TryScan(token, out var negative, out var mantissa, out var digits, out var exponent)) return FixedPointError.NotANumber;
        if (mantissa == 0) return FixedPointError.None;
        exponent += power;
        if (digits + exponent > 13) return FixedPointError.TooLarge;
        if (digits > MaxDigits || exponent < -6) return FixedPointError.TooPrecise;
        for (var places = exponent + 6; places > 0; places--) mantissa *= 10;
        if (mantissa > long.MaxValue) return FixedPointError.TooLarge;
        figure = new(negative ? -(long)mantissa : (long)mantissa);
        return FixedPointError.None;
    }

    private static bool TryScan<T>(ReadOnlySpan<T> token, out bool negative, out ulong mantissa, out int digits, out int exponent)
        where T : unmanaged, IBinaryInteger<T>
    {
        var at = 0;
        (negative, mantissa, digits, exponent) = (At(token, 0) == '-', 0, 0, 0);
        if (negative) at++;

        var start = at;
        var zeros = 0;
        ScanDigits(token, ref at, ref mantissa, ref digits, ref zeros);
        if (at == start || (at > start + 1 && At(token, start) == '0')) return false;

        if (At(token, at) == '.')
        {
            start = ++at;
            ScanDigits(token, ref at, ref mantissa, ref digits, ref zeros);
            if (at == start) return false;
            exponent = start - at;
        }

        exponent += zeros;
        return ScanExponent(token, ref at, ref exponent) && at == token.Length;
    }

    // Zeros wait until a digit follows them, so that neither leading nor trailing ones count.
    private static void ScanDigits<T>(ReadOnlySpan<T> token, ref int at, ref ulong mantissa, ref int digits, ref int zeros)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (; At(token, at) is >= '0' and <= '9'; at++)
        {
            var digit = (ulong)(At(token, at) - '0');
            if (digit == 0)
            {
                if (mantissa > 0) zeros++;
                continue;
            }

            digits += zeros + 1;
            if (digits <= MaxDigits)
            {
                for (; zeros >= 0; zeros--) mantissa *= 10;
                mantissa += digit;
            }

            zeros = 0;
        }
    }

    private static bool ScanExponent<T>(ReadOnlySpan<T> token, ref int at, ref int exponent)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (At(token, at) is not ('e' or 'E')) return true;
        var negative = At(token, ++at) == '-';
        if (negative || At(token, at) == '+') at++;
        var start = at;
        var size = 0;
        for (; At(token, at) is >= '0' and <= '9'; at++)
            size = size >= ExponentClip / 10 ? ExponentClip : size * 10 + (At(token, at) - '0');
        exponent += negative ? -size : size;
        return at > start;
    }

    private static int At<T>(ReadOnlySpan<T> token, int at)
        where T : unmanaged, IBinaryInteger<T> =>
        at < token.Length ? int.CreateTruncating(token[at]) : -1;
}
