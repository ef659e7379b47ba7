namespace Indicators.Numbers;

/// <summary>The powers of ten that 64 bits hold.</summary>
internal static class PowersOfTen
{
    private static readonly long[] Powers =
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000,
        1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000,
        1_000_000_000_000_000_000,
    ];

    public static int Count => Powers.Length;

    public static long Of(int exponent) => Powers[exponent];

    /// <summary>Which of them a number is; negative when it is none.</summary>
    public static int ExponentOf(long number)
    {
        var exponent = 0;
        while (exponent < Powers.Length && Powers[exponent] < number) exponent++;
        return exponent < Powers.Length && Powers[exponent] == number ? exponent : -1;
    }
}
