using Indicators.Figures;
using Indicators.Periods;

namespace Indicators.Measures;

/// <summary>An exact value, or the reason why there is none.</summary>
public readonly record struct Outcome : IAmount<Outcome>
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

    public Outcome Result => this;

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

    public static Outcome Of(decimal number) => number;

    public static Outcome Of(Quantity name, decimal number) => number;

    public static Outcome Of(Quantity role, Outcome result, IInputs inputs, Period period, int index) => result;

    public static Outcome None(Reason reason, params ReadOnlySpan<Outcome> of) => reason;

    public static Outcome Percent(Outcome part, Outcome whole) =>
        part.HasValue && whole.HasValue ? Fitting('%', part._value, whole._value) : First(part, whole);

    public static Outcome Sum(IReadOnlyList<Outcome> parts) => parts.Aggregate((Outcome)0m, (sum, part) => sum + part);

    public static Outcome Root(Outcome amount, int degree) => amount.HasValue ? Exact.Root(amount._value, degree) : amount;

    public static Outcome Log(Outcome amount, Outcome root) =>
        amount.HasValue && root.HasValue ? Exact.Log(amount._value, root._value) : First(amount, root);

    public static Outcome NotBelowZero(Outcome amount) => amount.HasValue ? Math.Max(0, amount._value) : amount;

    public static Outcome NotAbove(Outcome amount, Outcome limit) =>
        amount.HasValue && limit.HasValue ? Math.Min(amount._value, limit._value) : First(amount, limit);

    public static Outcome Whole(Outcome amount) => amount.HasValue ? decimal.Truncate(amount._value) : amount;

    public static Outcome Decided(decimal number, Decision by, params ReadOnlySpan<Outcome> of) => number;

    public static Outcome After(Outcome amount, Outcome yearlyPercent, int months) => amount.HasValue && yearlyPercent.HasValue
        ? Compound.After(amount._value, yearlyPercent._value, months)
        : First(amount, yearlyPercent);

    public Outcome As(Quantity name) => this;

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

    private static Outcome First(Outcome left, Outcome right) => left.HasValue ? right : left;
}
