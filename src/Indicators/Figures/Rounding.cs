namespace Indicators.Figures;

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
        var digits = new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        while (scale > 0)
        {
            var (tenth, rest) = UInt128.DivRem(digits, 10);
            if (rest != 0) break;
            (digits, scale) = (tenth, (byte)(scale - 1));
        }

        return new decimal((int)(uint)digits, (int)(uint)(digits >> 32), (int)(uint)(digits >> 64), value < 0, scale);
    }
}
