using System.Numerics;
using System.Runtime.CompilerServices;

namespace Indicators.Numbers;

/// <summary>
/// An exact fraction, the figure until it is shown (design rule 1). Two 64-bit integers hold nearly all, worked with in 128 bits; what they
/// do not hold is kept as wide as it is. So nothing overflows and nothing is rounded on the way. Reducing takes longer than all else:
/// a fraction is reduced to be printed or hashed, and before it grows long.
/// </summary>
public readonly struct Rational : IComparable<Rational>, IEquatable<Rational>
{
    /// <summary>In bits; several times what any two figures multiplied have.</summary>
    private const int LongestUnreduced = 512;

    private readonly long _over;

    // One less than what stands below the line, so that the default is nothing over one.
    private readonly long _below;
    private readonly Wide? _wide;

    private Rational(long over, long under) => (_over, _below) = (over, under - 1);

    private Rational(Wide wide) => _wide = wide;

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => _wide is null ? Math.Sign(_over) : _wide.Over.Sign;

    /// <summary>Whether there is a decimal of its size.</summary>
    public bool HasDecimal => _wide is null
        || _wide.Over.GetBitLength() - _wide.Under.GetBitLength() < Rounding.DigitBits - 1
        || BigInteger.Abs(_wide.Over) / _wide.Under < (BigInteger)decimal.MaxValue;

    public bool IsWhole => _wide is null ? Under == 1 || _over % Under == 0 : (_wide.Over % _wide.Under).IsZero;

    private long Under => _below + 1;

    public static implicit operator Rational(long whole) => new(whole, 1);

    public static implicit operator Rational(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var digits = new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        return digits <= long.MaxValue
            ? OfDigits(number < 0 ? -(long)digits : (long)digits, number.Scale)
            : Of(number < 0 ? -(BigInteger)digits : digits, BigInteger.Pow(10, number.Scale));
    }

    /// <summary>Digits with the point so many places from their end: a decimal fraction.</summary>
    public static Rational OfDigits(long digits, int places)
    {
        // Most figures are counts, and sums and products of short fractions stay short.
        for (; places >= 3 && digits % 1000 == 0; places -= 3) digits /= 1000;
        return places < PowersOfTen.Count ? new(digits, PowersOfTen.Of(places)) : Of(digits, BigInteger.Pow(10, places));
    }

    /// <param name="under">Not zero.</param>
    public static Rational Of(BigInteger over, BigInteger under)
    {
        if (under.IsZero) throw new DivideByZeroException();
        var divisor = BigInteger.GreatestCommonDivisor(over, under) * under.Sign;
        (over, under) = (over / divisor, under / divisor);
        return over.GetBitLength() < 64 && under.GetBitLength() < 64 ? new((long)over, (long)under) : new(new Wide(over, under));
    }

    public static Rational operator +(Rational left, Rational right) =>
        (left._wide ?? right._wide) is null ? left.Plus(right._over, right.Under) : left.WidePlus(right);

    public static Rational operator -(Rational left, Rational right) =>
        (left._wide ?? right._wide) is null && right._over != long.MinValue ? left.Plus(-right._over, right.Under) : left.WidePlus(-right);

    public static Rational operator -(Rational value) =>
        value._wide is null && value._over != long.MinValue ? new(-value._over, value.Under) : Kept(-value.Numerator, value.Denominator);

    public static Rational operator *(Rational left, Rational right) => (left._wide ?? right._wide) is null
        ? Narrowed(Math.BigMul(left._over, right._over), Math.BigMul(left.Under, right.Under))
        : WideTimes(left, right);

    /// <exception cref="DivideByZeroException">The right one is nothing.</exception>
    public static Rational operator /(Rational left, Rational right)
    {
        if ((left._wide ?? right._wide) is not null || right._over == 0) return WideOver(left, right);
        var (over, under) = left.Under == right.Under
            ? ((Int128)left._over, (Int128)right._over)
            : (Math.BigMul(left._over, right.Under), Math.BigMul(left.Under, right._over));
        return under > 0 ? Narrowed(over, under) : Narrowed(-over, -under);
    }

    public static bool operator ==(Rational left, Rational right) => left.CompareTo(right) == 0;

    public static bool operator !=(Rational left, Rational right) => left.CompareTo(right) != 0;

    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    public static Rational Min(Rational left, Rational right) => left < right ? left : right;

    public static Rational Max(Rational left, Rational right) => left > right ? left : right;

    public static Rational Abs(Rational value) => value.Sign < 0 ? -value : value;

    public static Rational Sum(IEnumerable<Rational> summands) => summands.Aggregate(default(Rational), (sum, next) => sum + next);

    /// <summary>To a whole power.</summary>
    /// <exception cref="DivideByZeroException">Nothing, to a power below zero.</exception>
    public static Rational Pow(Rational value, int power)
    {
        var (over, under) = (BigInteger.Pow(value.Numerator, Math.Abs(power)), BigInteger.Pow(value.Denominator, Math.Abs(power)));
        return power < 0 ? Of(under, over) : Of(over, under);
    }

    /// <summary>Without its fraction.</summary>
    public Rational Truncated() => Of(Numerator / Denominator, 1);

    /// <summary>The same as a decimal: whole wherever its digits end within what a decimal holds.</summary>
    public decimal ToDecimal() => this.Round(Rounding.MostPlaces);

    /// <summary>Whether it is a decimal fraction of 64 bits: digits with the point so many places from their end.</summary>
    public bool IsDecimalFraction(out long digits, out int places)
    {
        (digits, places) = (_over, _wide is null ? PowersOfTen.ExponentOf(Under) : -1);
        return places >= 0;
    }

    /// <summary>By cross-multiplying.</summary>
    public int CompareTo(Rational other)
    {
        if ((_wide ?? other._wide) is not null) return WideCompareTo(other);
        return _below == other._below
            ? _over.CompareTo(other._over)
            : Math.BigMul(_over, other.Under).CompareTo(Math.BigMul(other._over, Under));
    }

    public bool Equals(Rational other) => CompareTo(other) == 0;

    /// <summary>Whether it is written alike, which equals need not be: sooner told.</summary>
    internal bool IsAs(in Rational other) => _over == other._over && _below == other._below && ReferenceEquals(_wide, other._wide);

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode()
    {
        var reduced = Of(Numerator, Denominator);
        return HashCode.Combine(reduced.Numerator, reduced.Denominator);
    }

    /// <summary>Reduced: -24855/48407; a whole number by itself.</summary>
    public override string ToString()
    {
        var reduced = Of(Numerator, Denominator);
        return reduced.Denominator.IsOne ? $"{reduced.Numerator}" : $"{reduced.Numerator}/{reduced.Denominator}";
    }

    /// <summary>What stands above and below the line, which may have common divisors; the sign is above.</summary>
    internal BigInteger Numerator => _wide?.Over ?? _over;

    internal BigInteger Denominator => _wide?.Under ?? Under;

    /// <summary>The same in 64 bits; false where those do not hold it.</summary>
    internal bool IsNarrow(out long over, out long under)
    {
        (over, under) = (_over, Under);
        return _wide is null;
    }

    // Of two decimal fractions the line of one goes into that of the other.
    private Rational Plus(long over, long under)
    {
        if (Under == under) return Narrowed((Int128)_over + over, under);
        if (Under % under == 0) return Narrowed(_over + Math.BigMul(over, Under / under), Under);
        if (under % Under == 0) return Narrowed(Math.BigMul(_over, under / Under) + over, under);
        return Narrowed(Math.BigMul(_over, under) + Math.BigMul(over, Under), Math.BigMul(Under, under));
    }

    private static Rational Narrowed(Int128 over, Int128 under) =>
        (long)over == over && under <= long.MaxValue ? new((long)over, (long)under) : new(new Wide(over, under));

    private static Rational Kept(BigInteger over, BigInteger under) =>
        under.Sign > 0 && over.GetBitLength() <= LongestUnreduced && under.GetBitLength() <= LongestUnreduced
            ? new(new Wide(over, under))
            : Of(over, under);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Rational WidePlus(Rational other) => Denominator == other.Denominator
        ? Kept(Numerator + other.Numerator, Denominator)
        : Kept(Numerator * other.Denominator + other.Numerator * Denominator, Denominator * other.Denominator);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Rational WideTimes(Rational left, Rational right) =>
        Kept(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Rational WideOver(Rational left, Rational right) =>
        Kept(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int WideCompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    private sealed record Wide(BigInteger Over, BigInteger Under);
}
