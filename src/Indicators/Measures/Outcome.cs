namespace Indicators.Measures;

/// <summary>An exact value, or the reason why there is none.</summary>
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

    public decimal? OrNull => HasValue ? _value : null;

    public static implicit operator Outcome(decimal value) => new(value);

    public static implicit operator Outcome(Reason reason) => new(reason);
}
