namespace Indicators.Storage.Writing;

/// <summary>What is well-formed but unlikely: it is stored, and told.</summary>
public enum WarningCode
{
    /// <summary>A share, or a ratio in percent, of more than 100.</summary>
    ShareOverWhole,
    NegativeCount,
    FractionalCount,

    /// <summary>An actual of a period that is not over, and not said to be an estimate.</summary>
    FuturePeriod,

    /// <summary>Further from a year before than its indicator usually is.</summary>
    UnusualChange,

    /// <summary>A running total, or a stock that nothing leaves, below an earlier one.</summary>
    FallingCumulative,

    /// <summary>A final figure is replaced or deleted, and no note says why.</summary>
    FinalReplaced,

    /// <summary>A unit of an indicator that nobody knew.</summary>
    NewUnit,
}

/// <summary>A warning about one row. It is kept with the receipt, so that a repetition is told the same.</summary>
/// <param name="Row">From 0; null outside rows.</param>
/// <param name="Value">What was written, in the indicator's unit; null where no figure is meant.</param>
/// <param name="Compared">What it was compared with, likewise.</param>
/// <param name="Arguments">What the message names beside both.</param>
public sealed record WriteWarning(
    int? Row, string Field, WarningCode Code, decimal? Value, decimal? Compared, params IReadOnlyList<string> Arguments)
{
    /// <summary>The code of the indicator, of the region, and the period whose figure it is; null where no figure is meant.</summary>
    public string? Indicator { get; init; }

    public string? Region { get; init; }

    public string? Period { get; init; }
}
