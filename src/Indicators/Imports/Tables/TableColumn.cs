using Indicators.Catalogue;
using Indicators.Imports.Headings;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Imports.Tables;

/// <summary>A column of a table, and what its headings say of its figures.</summary>
internal sealed class TableColumn
{
    public required int Number { get; init; }

    /// <summary>Its headings, from top to bottom.</summary>
    public required string Heading { get; init; }

    /// <summary>The lowest of them.</summary>
    public required string HeadingCell { get; init; }

    public ColumnRole Role { get; set; }

    /// <summary>Whether what it holds says its role, as no heading does.</summary>
    public bool IsFound { get; init; }

    public MonthlySpan Span { get; set; }

    public int YearsBefore { get; set; }

    public Indicator? Indicator { get; set; }

    /// <summary>A heading that should name an indicator and names none that is known.</summary>
    public string? Unknown { get; set; }

    /// <summary>Where the indicator, known or not, is named: for 同比 beside an amount that of the amount.</summary>
    public string? IndicatorCell { get; set; }

    public string? Region { get; set; }

    public Period? Period { get; set; }

    public string? PeriodPart { get; set; }

    public IReadOnlyList<Period> Periods { get; set; } = [];

    public string? Unit { get; set; }

    public bool IsCount { get; init; }

    public bool IsPercent { get; set; }

    public ObservationStatus? Status { get; set; }

    public string? Of { get; set; }

    public string? SetBy { get; init; }

    public bool IsGrowthTarget { get; set; }

    public string? Field { get; set; }

    /// <summary>Whether it is 合计 of the columns beside it: of the indicator that the table is of.</summary>
    public bool IsTotal { get; set; }

    public bool IsHidden { get; set; }

    /// <summary>Of a row whose label says what its figures are.</summary>
    public TableColumn As(Heading row)
    {
        var column = (TableColumn)MemberwiseClone();
        column.Role = row.Role!.Value;
        if (row.YearsBefore != 0) column.YearsBefore = row.YearsBefore;
        if (row.Span is not MonthlySpan.None) column.Span = row.Span;
        if (column.Role.IsDeclared()) (column.Unit, column.IsPercent) = (row.Unit, row.IsPercent);
        column.IsGrowthTarget |= row.IsGrowthTarget;
        return column;
    }

    /// <summary>The key column of regions that it stands beside, where a table has several side by side.</summary>
    public int Block { get; set; }
}
