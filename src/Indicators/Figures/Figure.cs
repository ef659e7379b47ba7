using Indicators.Catalog;

namespace Indicators.Figures;

/// <summary>An exact value in the stored unit of its dimension, as a 64-bit integer of millionths.</summary>
public readonly record struct Figure(long Millionths) : IComparable<Figure>
{
    /// <summary>The value in its stored unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than six places or 64 bits.</exception>
    public static Figure From(decimal stored)
    {
        if (Math.Abs(stored) > long.MaxValue / 1_000_000m || stored * 1_000_000m % 1 != 0)
            throw new ArgumentOutOfRangeException(nameof(stored), stored, "A figure has at most six places and 64 bits of millionths.");
        return new((long)(stored * 1_000_000m));
    }

    /// <summary>Reads a JSON number in a unit of 10^<paramref name="power"/> stored units, exactly or not at all.</summary>
    public static bool TryRead(ReadOnlySpan<byte> utf8Token, int power, out Figure figure, out FigureFault fault)
    {
        fault = FigureToken.Read(utf8Token, power, out figure);
        return fault is FigureFault.None;
    }

    public static bool TryRead(ReadOnlySpan<char> token, int power, out Figure figure, out FigureFault fault)
    {
        fault = FigureToken.Read(token, power, out figure);
        return fault is FigureFault.None;
    }

    public decimal ToDecimal() => Figures.Millionths.ToDecimal(Millionths);

    /// <summary>The value in a unit of the same dimension, exact.</summary>
    public decimal In(Unit unit) => Figures.Millionths.ToDecimal(Millionths, 6 + unit.Power);

    public int CompareTo(Figure other) => Millionths.CompareTo(other.Millionths);

    public static bool operator <(Figure left, Figure right) => left.Millionths < right.Millionths;

    public static bool operator >(Figure left, Figure right) => left.Millionths > right.Millionths;

    public static bool operator <=(Figure left, Figure right) => left.Millionths <= right.Millionths;

    public static bool operator >=(Figure left, Figure right) => left.Millionths >= right.Millionths;
}
