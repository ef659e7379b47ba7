namespace Indicators.Numbers;

/// <summary>
/// An exact value, or the reason why there is none; of several that a result needs, the first without a value says why. What no formula
/// has a value for (over nothing, a root or a logarithm of what has none) and what no decimal could show is not applicable: arithmetic
/// never fails.
/// </summary>
public readonly record struct ValueOrReason
{
    private readonly Rational _value;
    private readonly Reason _reason;

    private ValueOrReason(Rational value) => (HasValue, _value) = (true, value);

    private ValueOrReason(Reason reason) => _reason = reason;

    public bool HasValue { get; }

    /// <summary>Null exactly when there is a value.</summary>
    public Reason? Reason => HasValue ? null : _reason;

    public Rational Value => HasValue ? _value : throw new InvalidOperationException($"There is no value: {_reason}.");

    /// <summary>−1, 0 or 1; null when there is no value.</summary>
    public int? Sign => HasValue ? _value.Sign : null;

    public Rational? OrNull => HasValue ? _value : null;

    /// <summary>The value, nothing where there is none.</summary>
    internal Rational OrNothing => _value;

    // Figures that can be stored can be multiplied beyond what can be shown; none of the field's own comes near.
    public static implicit operator ValueOrReason(Rational value) => value.HasDecimal ? new(value) : new(Numbers.Reason.NotApplicable);

    public static implicit operator ValueOrReason(decimal value) => new((Rational)value);

    public static implicit operator ValueOrReason(Reason reason) => new(reason);

    public static ValueOrReason operator +(ValueOrReason left, ValueOrReason right) =>
        left.HasValue && right.HasValue ? left._value + right._value : First(left, right);

    public static ValueOrReason operator -(ValueOrReason left, ValueOrReason right) =>
        left.HasValue && right.HasValue ? left._value - right._value : First(left, right);

    public static ValueOrReason operator *(ValueOrReason left, ValueOrReason right) =>
        left.HasValue && right.HasValue ? left._value * right._value : First(left, right);

    public static ValueOrReason operator /(ValueOrReason left, ValueOrReason right) =>
        !left.HasValue || !right.HasValue ? First(left, right)
        : right._value.Sign == 0 ? Numbers.Reason.NotApplicable
        : left._value / right._value;

    /// <summary>Part × 100 ÷ whole.</summary>
    public static ValueOrReason Percent(ValueOrReason part, ValueOrReason whole) =>
        !part.HasValue || !whole.HasValue ? First(part, whole)
        : whole._value.Sign == 0 ? Numbers.Reason.NotApplicable
        : part._value * 100 / whole._value;

    public static ValueOrReason Sum(IEnumerable<ValueOrReason> parts) => parts.Aggregate((ValueOrReason)0m, (sum, part) => sum + part);

    /// <summary>A sum of unlike quotients: each enters it at 12 places.</summary>
    public static ValueOrReason SumOfQuotients(IEnumerable<ValueOrReason> parts) =>
        Sum(parts.Select(part => part.HasValue ? DecimalMath.Summand(part._value) : part));

    public static ValueOrReason Root(ValueOrReason amount, int degree) =>
        !amount.HasValue ? amount
        : amount._value.Sign < 0 ? Numbers.Reason.NotApplicable
        : DecimalMath.Root(amount._value, degree);

    /// <summary>ln amount ÷ ln root, rounded once.</summary>
    public static ValueOrReason Log(ValueOrReason amount, ValueOrReason root) =>
        !amount.HasValue || !root.HasValue ? First(amount, root)
        : amount._value.Sign <= 0 || root._value.Sign <= 0 || root._value == 1 ? Numbers.Reason.NotApplicable
        : DecimalMath.Log(amount._value, root._value);

    public static ValueOrReason NotBelowZero(ValueOrReason amount) => amount.HasValue ? Rational.Max(0, amount._value) : amount;

    public static ValueOrReason NotAbove(ValueOrReason amount, ValueOrReason limit) =>
        amount.HasValue && limit.HasValue ? Rational.Min(amount._value, limit._value) : First(amount, limit);

    /// <summary>Without its fraction.</summary>
    public static ValueOrReason Whole(ValueOrReason amount) => amount.HasValue ? amount._value.Truncated() : amount;

    /// <summary>What a yearly rate in percent makes of an amount in so many months: amount × (1 + rate)^(months ÷ 12).</summary>
    public static ValueOrReason After(ValueOrReason amount, ValueOrReason yearlyPercent, int months) =>
        amount.HasValue && yearlyPercent.HasValue
            ? Compounded(amount._value, yearlyPercent._value, months)
            : First(amount, yearlyPercent);

    /// <summary>The same, with another reason in the place of one.</summary>
    public ValueOrReason Instead(Reason reason, Reason by) => Reason == reason ? by : this;

    public override string ToString() => HasValue ? _value.ToString() : $"{_reason}";

    private static ValueOrReason Compounded(Rational amount, Rational yearlyPercent, int months)
    {
        if (yearlyPercent <= -100) return Numbers.Reason.NotApplicable;
        var yearly = 1 + yearlyPercent / 100;
        return amount * (months % 12 == 0 ? Rational.Pow(yearly, months / 12) : DecimalMath.Root(Rational.Pow(yearly, months), 12));
    }

    private static ValueOrReason First(ValueOrReason left, ValueOrReason right) => left.HasValue ? right : left;
}
