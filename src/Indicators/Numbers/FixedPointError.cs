namespace Indicators.Numbers;

/// <summary>Why a token is not a <see cref="FixedPoint"/>.</summary>
public enum FixedPointError
{
    None,

    /// <summary>Not a number by the grammar of JSON.</summary>
    NotANumber,

    /// <summary>More than 15 significant digits, or more than 6 places in the stored unit.</summary>
    TooPrecise,

    /// <summary>More than 64 bits of millionths in the stored unit: 9,223,372,036,854.775807.</summary>
    TooLarge,
}
