using Indicators.Figures;

namespace Indicators.Measures;

/// <summary>An exact value, or the reason why there is none. Of several that a result needs, the first without a value says why.</summary>
public readonly record struct Outcome
{
    private readonly decimal _value;
    private readonly Reason _reason;

    private Outcome(decimal value) => (HasValue, _value) = (true, value);

    private Outcome(Reason reason) => _reason = reason;

    public bool HasValue { get; }

    /// <summary>Null exactly when there is a value.</summary>
    public Reason? Reason => HasValue ? null : _reason;

    public decimal Value => HasValue ? _value : throw new InvalidOperationException($"There is no value: {_reason}.");

    /// <summary>−1, 0 or 1; null when there is no value.</summary>
    public int? Sign => HasValue ? Math.Sign(_value) : null;

    public decimal? OrNull => HasValue ? _value : null;

    public static implicit operator Outcome(decimal value) => new(value);

    public static implicit operator Outcome(Reason reason) => new(reason);

    public static Outcome operator +(Outcome left, Outcome right) =>
        left.HasValue && right.HasValue ? Fitting('+', left._value, right._value) : First(left, right);

    public static Outcome operator -(Outcome left, Outcome right) =>
        left.HasValue && right.HasValue ? Fitting('-', left._value, right._value) : First(left, right);

    public static Outcome operator *(Outcome left, Outcome right) =>
        left.HasValue && right.HasValue ? Fitting('*', left._value, right._value) : First(left, right);

    public static Outcome operator /(Outcome left, Outcome right) =>
        left.HasValue && right.HasValue ? Fitting('/', left._value, right._value) : First(left, right);

    /// <summary>Part × 100 ÷ whole.</summary>
    public static Outcome Percent(Outcome part, Outcome whole) =>
        part.HasValue && whole.HasValue ? Fitting('%', part._value, whole._value) : First(part, whole);

    public static Outcome Sum(IEnumerable<Outcome> parts) => parts.Aggregate((Outcome)0m, (sum, part) => sum + part);

    public static Outcome Root(Outcome amount, int degree) => amount.HasValue ? Exact.Root(amount._value, degree) : amount;

    /// <summary>ln amount ÷ ln root, rounded once.</summary>
    public static Outcome Log(Outcome amount, Outcome root) =>
        amount.HasValue && root.HasValue ? Exact.Log(amount._value, root._value) : First(amount, root);

    public static Outcome NotBelowZero(Outcome amount) => amount.HasValue ? Math.Max(0, amount._value) : amount;

    public static Outcome NotAbove(Outcome amount, Outcome limit) =>
        amount.HasValue && limit.HasValue ? Math.Min(amount._value, limit._value) : First(amount, limit);

    /// <summary>Without its fraction.</summary>
    public static Outcome Whole(Outcome amount) => amount.HasValue ? decimal.Truncate(amount._value) : amount;

    /// <summary>What a yearly rate in percent makes of an amount in so many months: amount × (1 + rate)^(months ÷ 12).</summary>
    public static Outcome After(Outcome amount, Outcome yearlyPercent, int months) => amount.HasValue && yearlyPercent.HasValue
        ? Compounded(amount._value, yearlyPercent._value, months)
        : First(amount, yearlyPercent);

    /// <summary>The same, with another reason in the place of one.</summary>
    public Outcome Instead(Reason reason, Reason by) => Reason == reason ? by : this;

    // Figures that can be stored can be multiplied beyond the 28 digits that are kept; none of the field's own comes near.
    private static Outcome Fitting(char operation, decimal left, decimal right)
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
            return Measures.Reason.NotApplicable;
        }
    }

    private static Outcome Compounded(decimal amount, decimal yearlyPercent, int months)
    {
        if (yearlyPercent <= -100) return Measures.Reason.NotApplicable;
        var yearly = 1 + yearlyPercent / 100;
        try
        {
            var partOfYear = Exact.Root(Exact.Pow(yearly, months % 12), 12);
            return (amount * Exact.Pow(yearly, months / 12) * partOfYear).Round(12);
        }
        catch (OverflowException)
        {
            return Measures.Reason.NotApplicable;
        }
    }

    private static Outcome First(Outcome left, Outcome right) => left.HasValue ? right : left;
}
