using Indicators.Catalogue;
using Indicators.Imports.Headings;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Imports.Tables;

/// <summary>What a row says that all of its figures are of.</summary>
internal sealed record RowKeys
{
    /// <summary>The texts of its region and their cells, the widest first; empty where a heading or the sheet names it.</summary>
    public IReadOnlyList<(string Text, string Cell)> Regions { get; init; } = [];

    public Indicator? Indicator { get; init; }

    public string? IndicatorText { get; init; }

    public string? IndicatorCell { get; init; }

    /// <summary>What its figures are, where its label says that and not of what: 同比增长 below the amounts. Null elsewhere.</summary>
    public Heading? Role { get; init; }

    public Period? Period { get; init; }

    public string? PeriodPart { get; init; }

    public string? PeriodText { get; init; }

    public string? PeriodCell { get; init; }

    public string? Unit { get; init; }

    public string? UnitCell { get; init; }

    /// <summary>The power of ten that the unit is multiplied with, as SDMX has it.</summary>
    public int Multiplier { get; init; }

    public ObservationStatus? Status { get; init; }

    public string? Note { get; init; }

    public bool IsDelete { get; init; }

    public string? ActionCell { get; init; }

    public DeclaredMeasure? Measure { get; init; }

    /// <summary>Whether an answer of SDMX has it of another measure than the value: that follows from values.</summary>
    public bool IsDerived { get; init; }

    public TargetKind? TargetKind { get; init; }

    /// <summary>Other fields of the service's own rows, as JSON.</summary>
    public IReadOnlyDictionary<string, string>? Fields { get; init; }
}
