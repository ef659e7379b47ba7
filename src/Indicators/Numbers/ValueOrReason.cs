namespace Indicators.Numbers;

/// <summary>An exact value, or the reason why there is none. Of several that a result needs, the first without a value says why.</summary>
public readonly record struct ValueOrReason
{
    private readonly decimal _value;
    private readonly Reason _reason;

    private ValueOrReason(decimal value) => (HasValue, _value) = (true, value);

    private ValueOrReason(Reason reason) => _reason = reason;

    public bool HasValue { get; }

    /// <summary>Null exactly when there is a value.</summary>
    public Reason? Reason => HasValue ? null : _reason;

    public decimal Value => HasValue ? _value : throw new InvalidOperationException($"There is no value: {_reason}.");

    /// <summary>−1, 0 or 1; null when there is no value.</summary>
    public int? Sign => HasValue ? Math.Sign(_value) : null;

    public decimal? OrNull => HasValue ? _value : null;

    public static implicit operator ValueOrReason(decimal value) => new(value);

    public static implicit operator ValueOrReason(Reason reason) => new(reason);

    public static ValueOrReason operator +(ValueOrReason left, ValueOrReason right) =>
        left.HasValue && right.HasValue ? Fitting('+', left._value, right._value) : First(left, right);

    public static ValueOrReason operator -(ValueOrReason left, ValueOrReason right) =>
        left.HasValue && right.HasValue ? Fitting('-', left._value, right._value) : First(left, right);

    public static ValueOrReason operator *(ValueOrReason left, ValueOrReason right) =>
        left.HasValue && right.HasValue ? Fitting('*', left._value, right._value) : First(left, right);

    public static ValueOrReason operator /(ValueOrReason left, ValueOrReason right) =>
        left.HasValue && right.HasValue ? Fitting('/', left._value, right._value) : First(left, right);

    /// <summary>Part × 100 ÷ whole.</summary>
    public static ValueOrReason Percent(ValueOrReason part, ValueOrReason whole) =>
        part.HasValue && whole.HasValue ? Fitting('%', part._value, whole._value) : First(part, whole);

    public static ValueOrReason Sum(IEnumerable<ValueOrReason> parts) => parts.Aggregate((ValueOrReason)0m, (sum, part) => sum + part);

    public static ValueOrReason Root(ValueOrReason amount, int degree) =>
        amount.HasValue ? DecimalMath.Root(amount._value, degree) : amount;

    /// <summary>ln amount ÷ ln root, rounded once.</summary>
    public static ValueOrReason Log(ValueOrReason amount, ValueOrReason root) =>
        amount.HasValue && root.HasValue ? DecimalMath.Log(amount._value, root._value) : First(amount, root);

    public static ValueOrReason NotBelowZero(ValueOrReason amount) => amount.HasValue ? Math.Max(0, amount._value) : amount;

    public static ValueOrReason NotAbove(ValueOrReason amount, ValueOrReason limit) =>
        amount.HasValue && limit.HasValue ? Math.Min(amount._value, limit._value) : First(amount, limit);

    /// <summary>Without its fraction.</summary>
    public static ValueOrReason Whole(ValueOrReason amount) => amount.HasValue ? decimal.Truncate(amount._value) : amount;

    /// <summary>What a yearly rate in percent makes of an amount in so many months: amount × (1 + rate)^(months ÷ 12).</summary>
    public static ValueOrReason After(ValueOrReason amount, ValueOrReason yearlyPercent, int months) =>
        amount.HasValue && yearlyPercent.HasValue
            ? Compounded(amount._value, yearlyPercent._value, months)
            : First(amount, yearlyPercent);

    /// <summary>The same, with another reason in the place of one.</summary>
    public ValueOrReason Instead(Reason reason, Reason by) => Reason == reason ? by : this;

    // Figures that can be stored can be multiplied beyond the 28 digits that are kept; none of the field's own comes near.
    private static ValueOrReason Fitting(char operation, decimal left, decimal right)
    {
        try
        {
            return operation switch
            {
                '+' => left + right,
                '-' => left - right,
                '*' => left * right,
                '/' => left / right,
                _ => left * 100 / right,
            };
        }
        catch (OverflowException)
        {
            return Numbers.Reason.NotApplicable;
        }
    }

    private static ValueOrReason Compounded(decimal amount, decimal yearlyPercent, int months)
    {
        if (yearlyPercent <= -100) return Numbers.Reason.NotApplicable;
        var yearly = 1 + yearlyPercent / 100;
        try
        {
            var partOfYear = DecimalMath.Root(DecimalMath.Pow(yearly, months % 12), 12);
            return (amount * DecimalMath.Pow(yearly, months / 12) * partOfYear).Round(12);
        }
        catch (OverflowException)
        {
            return Numbers.Reason.NotApplicable;
        }
    }

    private static ValueOrReason First(ValueOrReason left, ValueOrReason right) => left.HasValue ? right : left;
}
