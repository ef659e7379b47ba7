namespace Indicators.Benchmarks.Data;

/// <summary>Numbers that look random and are the same in every run.</summary>
public static class Dice
{
    /// <summary>0 ≤ number &lt; sides, told by what it is for.</summary>
    public static int Roll(int sides, int indicator, int region, int month, int purpose = 0)
    {
        var x = Mix(((ulong)indicator << 48) ^ ((ulong)(uint)region << 20) ^ ((ulong)month << 4) ^ (ulong)purpose);
        return (int)(x % (ulong)sides);
    }

    // SplitMix64.
    private static ulong Mix(ulong x)
    {
        x += 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
