using Indicators.Imports.Facts;
using Indicators.Imports.Headings;
using Indicators.Imports.Sheets;
using Indicators.Imports.Tables;
using Indicators.Observations;

namespace Indicators.Imports;

/// <summary>A table as it is told to the person, who may correct it.</summary>
internal static class TableDescription
{
    private const int MostColumns = 500;

    public static TableUnderstanding Of(
        Sheet sheet, int number, TableRange range, TableContext context, IReadOnlyList<TableColumn> columns, bool isUsed) =>
        new(
            sheet.Name, number, isUsed, LayoutOf(columns), [.. range.Headings.Select(row => row.Number)],
            range.Body.Count == 0 ? "" : $"{range.Body[0].Number}:{range.Body[^1].Number}")
        {
            Region = context.Region is { } region ? new(region.Code, region.Name, context.RegionFrom) : null,
            Period = context.Period is { } period ? new(period.ToString(), period.Label(Language.Chinese), context.PeriodFrom) : null,
            Indicator = context.Indicator is { } indicator ? new(indicator.Code, indicator.Name, context.IndicatorFrom) : null,
            Unit = context.Units.Count > 0 ? new(string.Join(',', context.Units), null, context.UnitsFrom) : null,
            Status = context.Status is { } status ? new(Word(status), null, context.StatusFrom) : null,
            Columns = [.. columns.Take(MostColumns).Select(Of)],
        };

    private static ColumnUnderstanding Of(TableColumn column) =>
        new(CellName.Column(column.Number), column.Heading, column.Role, column.Span)
        {
            Indicator = column.Indicator?.Code,
            Region = column.Region,
            Period = column.Period?.ToString() ?? column.PeriodPart
                ?? (column.Periods.Count > 0 ? string.Join('\\', column.Periods) : null),
            Unit = column.Unit,
            Status = column.Status is { } status ? Word(status) : null,
            Hidden = column.IsHidden,
        };

    private static string Word(ObservationStatus status) => $"{status}".ToLowerInvariant();

    private static TableLayout LayoutOf(IReadOnlyList<TableColumn> columns)
    {
        var roles = columns.Select(column => column.Role).ToHashSet();
        var figures = columns.Where(column => column.Role.IsFigure()).ToList();
        if (figures.Exists(column => column.Span is not MonthlySpan.None)) return TableLayout.MonthlyTable;
        if (roles.Contains(ColumnRole.Target) || roles.Contains(ColumnRole.Completion)) return TableLayout.AssessmentTable;
        if (figures.Exists(column => column.Region is not null)) return TableLayout.RegionsAcross;
        if (roles.Contains(ColumnRole.Region) && roles.Contains(ColumnRole.Indicator) && roles.Contains(ColumnRole.Period))
            return TableLayout.Long;
        return figures.Exists(column => column.Period is not null || column.PeriodPart is not null)
            ? TableLayout.PeriodsAcross
            : TableLayout.IndicatorsAcross;
    }
}
