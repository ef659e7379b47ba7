using Indicators.Catalogue;
using Indicators.Imports.Headings;
using Indicators.Imports.Words;
using Indicators.Observations;

namespace Indicators.Imports.Tables;

/// <summary>What the words at a figure make of it, in a column that they fit.</summary>
internal static class FigureWords
{
    /// <summary>Whether a column can hold it: a change is no level, and three places up are no growth.</summary>
    public static bool Fit(CellFigure figure, TableColumn column, RowKeys row, Indicator indicator)
    {
        if (column.Role is ColumnRole.Target || row.TargetKind is not null) return KindOf(figure, column, row, indicator) is not null;
        if (row.Measure is not null) return figure.Change is not FigureChange.Unclear;
        if (column.Role is ColumnRole.Growth or ColumnRole.Points)
        {
            return figure.Change is FigureChange.None or FigureChange.Rate or FigureChange.Move
                && (figure.Unit is null || figure.IsPercent || figure.IsPoints);
        }

        // 力争300 is promised, and was not done.
        return figure is { Change: FigureChange.None, Commitment: null };
    }

    /// <summary>What a target promises; null where its words do not say it.</summary>
    public static TargetKind? KindOf(CellFigure figure, TableColumn column, RowKeys row, Indicator indicator)
    {
        if (row.TargetKind is { } stated) return figure.Change is FigureChange.Unclear ? null : stated;
        var isRatio = indicator.Nature is Nature.Ratio;
        // 上升3位 is of its place, and not of what it counts.
        var isAmount = !figure.IsPercent && !figure.IsPoints && figure.Unit is not "位";
        return figure.Change switch
        {
            FigureChange.None when column.IsGrowthTarget => TargetKind.Growth,
            FigureChange.None => figure.Bound is Bound.Range ? TargetKind.Range : TargetKind.Level,
            FigureChange.Unclear => null,
            FigureChange.Rate or FigureChange.Move when figure.IsPoints => TargetKind.Points,
            FigureChange.Rate when figure.IsPercent || column.IsGrowthTarget => TargetKind.Growth,
            FigureChange.AverageRate when figure.IsPercent || column.IsGrowthTarget => TargetKind.AverageGrowth,
            // 提高0.1% of what is in percent itself may be points or a rate.
            FigureChange.Move when figure.IsPercent && !isRatio => TargetKind.Growth,
            FigureChange.Move or FigureChange.Net when isAmount && !isRatio => TargetKind.Increment,
            FigureChange.Rate or FigureChange.AverageRate or FigureChange.Move or FigureChange.Net => null,
        };
    }
}
