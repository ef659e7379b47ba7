using Indicators.Imports.Files;
using Indicators.Imports.Headings;

namespace Indicators.Imports.Facts;

public enum TableLayout { Long, PeriodsAcross, RegionsAcross, IndicatorsAcross, MonthlyTable, AssessmentTable }

/// <summary>What a file is understood to be; it can be sent back corrected.</summary>
public sealed record Understanding(FileFormat Format, string? Encoding, char? Separator, IReadOnlyList<TableUnderstanding> Tables);

/// <summary>Something that is understood, and where that was found: a cell, the name of the sheet, or the catalogue.</summary>
public sealed record Found(string Value, string? Name, string? From);

/// <summary>One table of a sheet.</summary>
/// <param name="Number">Its place among the tables of the sheet, from 1.</param>
/// <param name="Rows">The first and last row of its figures.</param>
public sealed record TableUnderstanding(string Sheet, int Number, bool Use, TableLayout Layout, IReadOnlyList<int> HeaderRows, string Rows)
{
    public Found? Region { get; init; }

    public Found? Period { get; init; }

    public Found? Indicator { get; init; }

    public Found? Unit { get; init; }

    public Found? Status { get; init; }

    public IReadOnlyList<ColumnUnderstanding> Columns { get; init; } = [];
}

/// <summary>What a column is.</summary>
public sealed record ColumnUnderstanding(string Column, string Heading, ColumnRole Role, MonthlySpan Span)
{
    public string? Indicator { get; init; }

    public string? Region { get; init; }

    public string? Period { get; init; }

    public string? Unit { get; init; }

    public string? Status { get; init; }

    public bool Hidden { get; init; }
}
