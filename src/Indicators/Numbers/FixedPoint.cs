namespace Indicators.Numbers;

/// <summary>An exact value in the stored unit of its dimension, as a 64-bit integer of millionths.</summary>
public readonly record struct FixedPoint(long Millionths) : IComparable<FixedPoint>
{
    private const int Places = 6;

    /// <summary>The value in its stored unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than six places or 64 bits.</exception>
    public static FixedPoint From(decimal stored)
    {
        if (Math.Abs(stored) > long.MaxValue / 1_000_000m || stored * 1_000_000m % 1 != 0)
            throw new ArgumentOutOfRangeException(nameof(stored), stored, "A figure has at most six places and 64 bits of millionths.");
        return new((long)(stored * 1_000_000m));
    }

    /// <summary>Reads a JSON number in a unit of 10^<paramref name="power"/> stored units, exactly or not at all.</summary>
    public static bool TryRead(ReadOnlySpan<byte> utf8Token, int power, out FixedPoint figure, out FixedPointError fault)
    {
        fault = FixedPointParser.Read(utf8Token, power, out figure);
        return fault is FixedPointError.None;
    }

    public static bool TryRead(ReadOnlySpan<char> token, int power, out FixedPoint figure, out FixedPointError fault)
    {
        fault = FixedPointParser.Read(token, power, out figure);
        return fault is FixedPointError.None;
    }

    public bool IsWhole => Millionths % 1_000_000 == 0;

    public decimal ToDecimal() => Rational.OfDigits(Millionths, Places).ToDecimal();

    /// <summary>The value in a unit of the same dimension, exact.</summary>
    public Rational In(Unit unit) => Rational.OfDigits(Millionths, Places + unit.Power);

    public int CompareTo(FixedPoint other) => Millionths.CompareTo(other.Millionths);

    public static bool operator <(FixedPoint left, FixedPoint right) => left.Millionths < right.Millionths;

    public static bool operator >(FixedPoint left, FixedPoint right) => left.Millionths > right.Millionths;

    public static bool operator <=(FixedPoint left, FixedPoint right) => left.Millionths <= right.Millionths;

    public static bool operator >=(FixedPoint left, FixedPoint right) => left.Millionths >= right.Millionths;
}
