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

public static class Rounding
{
    /// <summary>Rounded to 0..28 places.</summary>
    public static decimal Round(this decimal value, int decimals, RoundingMode mode = RoundingMode.HalfUp) =>
        decimal.Round(value, decimals, mode switch
        {
            RoundingMode.HalfEven => MidpointRounding.ToEven,
            RoundingMode.Truncate => MidpointRounding.ToZero,
            _ => MidpointRounding.AwayFromZero,
        });

    /// <summary>The same value without trailing zeros (60.50 → 60.5, 100.00 → 100) and without the sign of a zero.</summary>
    public static decimal Trimmed(this decimal value)
    {
        if (value == 0) return 0;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var scale = value.Scale;
        var low = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        var digits = bits[2] == 0 ? Trim(low, ref scale) : Trim(new UInt128((uint)bits[2], low), ref scale);
        return new decimal((int)(uint)digits, (int)(uint)(digits >> 32), (int)(uint)(digits >> 64), value < 0, scale);
    }

    // Almost all digits fit 64 bits, with which a division takes a tenth of the time.
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
