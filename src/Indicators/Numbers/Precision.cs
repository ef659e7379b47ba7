namespace Indicators.Numbers;

/// <summary>How derived figures are shown: so many places, rounded so.</summary>
public readonly record struct Precision(int Decimals, RoundingMode Mode)
{
    public static Precision Default { get; } = new(2, RoundingMode.HalfUp);

    public decimal Of(Rational exact) => exact.Round(Decimals, Mode);

    /// <summary>The same as a fraction.</summary>
    public Rational FractionOf(Rational exact) => exact.RoundsTo(Decimals, Mode) ?? Of(exact);
}
