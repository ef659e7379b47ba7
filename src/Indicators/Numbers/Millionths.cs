namespace Indicators.Numbers;

/// <summary>Integers of millionths as decimals, by moving the point: nothing is divided, so nothing is lost.</summary>
public static class Millionths
{
    public static decimal ToDecimal(long millionths, int places = 6)
    {
        var size = millionths < 0 ? 0UL - (ulong)millionths : (ulong)millionths;

        // Most figures are counts, and fewer digits are divided in half the time.
        for (; places >= 3 && size % 1000 == 0; places -= 3) size /= 1000;
        return new decimal((int)size, (int)(size >> 32), 0, millionths < 0, (byte)places);
    }

    /// <exception cref="OverflowException">More than 96 bits.</exception>
    public static decimal ToDecimal(Int128 millionths)
    {
        var size = (UInt128)Int128.Abs(millionths);
        if (size >> 96 != 0) throw new OverflowException("The sum has more than 96 bits.");
        return new decimal((int)(uint)size, (int)(uint)(size >> 32), (int)(uint)(size >> 64), millionths < 0, 6);
    }

    /// <summary>The exact sum, in the unit of the summands.</summary>
    public static decimal Sum(ReadOnlySpan<long> millionths)
    {
        Int128 sum = 0;
        foreach (var summand in millionths) sum += summand;
        return ToDecimal(sum);
    }
}
