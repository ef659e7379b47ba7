using Indicators.Catalogue;
using Indicators.Imports.Headings;
using Indicators.Imports.Words;
using Indicators.Periods;

namespace Indicators.Imports.Tables;

/// <summary>Which period a figure is of: what its column says, its row, and the sheet, the nearest first.</summary>
internal static class FigurePeriods
{
    /// <summary>Null where nothing says it, or not all of it: 本月 of a sheet that names only a year.</summary>
    public static Period? Of(TableColumn column, RowKeys row, TableContext context, Indicator indicator)
    {
        if (Stated(column, row, context) is not { } stated) return null;
        if (column.YearsBefore > 0) stated = stated.YearsBefore(column.YearsBefore);
        Period? period = column.Span switch
        {
            MonthlySpan.Month when stated.IsYear => null,
            MonthlySpan.Month => stated.LastMonth,
            MonthlySpan.ToDate => Period.Between(stated.LastYear * 12, stated.End),
            MonthlySpan.None when IsUpTo(column, row, context, stated) && indicator.Nature is not Nature.Stock =>
                Period.Between(stated.LastYear * 12, stated.End),
            MonthlySpan.None => stated,
        };
        // A stock of a monthly table, whatever its column, is that at the month's end.
        var isMonth = indicator.Nature is Nature.Stock && (column.Role is ColumnRole.Actual or ColumnRole.Base
            || column.Span is not MonthlySpan.None);
        return isMonth ? period?.LastMonth : period;
    }

    // 截至 is said by the title for all that says nothing else.
    private static bool IsUpTo(TableColumn column, RowKeys row, TableContext context, Period stated) =>
        context.IsUpTo && stated.IsMonth && column.Period is null && column.PeriodPart is null && row.PeriodText is null;

    private static Period? Stated(TableColumn column, RowKeys row, TableContext context)
    {
        var year = column.Period?.LastYear ?? row.Period?.LastYear ?? context.Year;
        if (column.PeriodPart is { } part) return year is { } known ? PeriodText.Of(part, known) : null;
        if (row.PeriodPart is { } within && row.Period is null)
            return year is { } of ? PeriodText.Of(within, of) : null;
        if (row.PeriodText is not null && row.Period is null) return null;
        return column.Period ?? row.Period ?? context.Period;
    }
}
