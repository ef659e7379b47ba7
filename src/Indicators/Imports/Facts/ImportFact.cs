using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Imports.Facts;

public enum FactKind { Actual, Target, Declared, Delete }

/// <summary>A figure that a file states, with the cell it stands in, and those that say what it is of.</summary>
public sealed record ImportFact
{
    public required FactKind Kind { get; init; }

    public required string Cell { get; init; }

    /// <summary>The sheet it stands in; empty in a text file.</summary>
    public string Sheet { get; init; } = "";

    public required Indicator Indicator { get; init; }

    public required Region Region { get; init; }

    /// <summary>Of an actual of a stock the month.</summary>
    public required Period Period { get; init; }

    /// <summary>In the unit, with its digits as they stand; null where it is missing or deleted.</summary>
    public string? Value { get; init; }

    /// <summary>Null for what is in percent or a place.</summary>
    public Unit? Unit { get; init; }

    public ObservationStatus? Status { get; init; }

    public Bound Bound { get; init; }

    public string? High { get; init; }

    /// <summary>上年同期, in the unit.</summary>
    public string? Base { get; init; }

    public string? BaseCell { get; init; }

    public string? Note { get; init; }

    public DeclaredMeasure? Measure { get; init; }

    /// <summary>How many places were printed; null where a word stood for the figure.</summary>
    public int? Decimals { get; init; }

    /// <summary>The whole of a share.</summary>
    public Region? Of { get; init; }

    public TargetKind? TargetKind { get; init; }

    /// <summary>Who set a target, where the sheet is of a region above.</summary>
    public Region? SetBy { get; init; }

    /// <summary>Other fields of the service's own rows, as JSON.</summary>
    public IReadOnlyDictionary<string, string>? Fields { get; init; }

    /// <summary>Where what a fault is about stands: the unit in E9, the period in C14.</summary>
    public required FactPlaces Places { get; init; }

    /// <summary>Value, in the stored unit, where it is a number that fits.</summary>
    public FixedPoint? Stored =>
        Value is not null && FixedPoint.TryRead(Value, Unit?.Power ?? 0, out var figure, out _) ? figure : null;
}

/// <summary>The cells that name what a figure is of, and its unit; null where none of the sheet does.</summary>
public sealed record FactPlaces(string? Indicator, string? Region, string? Period, string? Unit);
