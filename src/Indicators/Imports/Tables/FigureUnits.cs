using Indicators.Catalogue;
using Indicators.Imports.Words;
using Indicators.Numbers;

namespace Indicators.Imports.Tables;

/// <summary>The unit of a figure: what stands in its cell, in its row, over its column, or above the table, the nearest first.</summary>
/// <param name="Unknown">A word that is no unit of anything.</param>
internal readonly record struct FigureUnit(Unit? Unit, string? Cell, string? Unknown = null)
{
    public static FigureUnit Of(CellFigure figure, string cell, TableColumn column, RowKeys row, TableContext context, Indicator indicator)
    {
        var own = indicator.Unit;
        if (figure.Unit is { } inCell) return Named(inCell, cell, own);
        if (figure.IsPercent) return new(Unit.Percent, cell);
        if (row.Unit is { } inRow)
            return row.Multiplier == 0 ? Named(inRow, row.UnitCell, own)
                : UnitText.Scaled(inRow, row.Multiplier, own) is { } scaled ? new(scaled, row.UnitCell) : new(null, row.UnitCell, inRow);
        if (column.Unit is { } inHeading) return Named(inHeading, column.HeadingCell, own);
        // A line above the table names the units of all its columns: each has its own, or one that fits it.
        if (context.Units.Contains(own.Text)) return new(own, context.UnitsFrom);
        foreach (var unit in context.Units)
        {
            if (UnitText.Of(unit, own) is { } fitting && fitting.ConvertsTo(own)) return new(fitting, context.UnitsFrom);
        }

        return column.IsCount && own.Dimension == Dimension.Count ? Named("数", column.HeadingCell, own) : new(own, null);
    }

    private static FigureUnit Named(string text, string? cell, Unit own) =>
        UnitText.Of(text, own) is { } unit ? new(unit, cell) : new(null, cell, text);
}
