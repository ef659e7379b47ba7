namespace Indicators.Numbers;

/// <summary>How derived figures are shown: so many places, rounded so.</summary>
public readonly record struct Precision(int Decimals, RoundingMode Mode)
{
    public static Precision Default { get; } = new(2, RoundingMode.HalfUp) { IsUsual = true };

    /// <summary>Whether nobody asked for so many places, so that a figure with places of its own keeps to them.</summary>
    public bool IsUsual { get; init; }

    /// <param name="own">How many places a figure has of its own; null for none.</param>
    public Precision For(int? own) => IsUsual && own is { } places ? this with { Decimals = places } : this;

    public decimal Of(Rational exact) => exact.Round(Decimals, Mode);

    /// <summary>The same as a fraction.</summary>
    public Rational FractionOf(Rational exact) => exact.RoundsTo(Decimals, Mode) ?? Of(exact);
}
