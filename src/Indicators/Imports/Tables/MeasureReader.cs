using Indicators.Catalogue;
using Indicators.Imports.Facts;
using Indicators.Imports.Headings;
using Indicators.Imports.Names;
using Indicators.Imports.Sheets;
using Indicators.Imports.Words;
using Indicators.Observations;

namespace Indicators.Imports.Tables;

/// <summary>What a report printed of a figure, and of which whole where it is a share.</summary>
internal sealed class MeasureReader(Sheet sheet, ImportNames names, Findings findings)
{
    /// <summary>What a row of the service's own says, else the column; a change of a ratio is in points where it says so.</summary>
    public DeclaredMeasure? Of(TableColumn column, RowKeys keys, Indicator indicator, CellFigure figure, string cell, out bool waits)
    {
        waits = false;
        if (keys.Measure is { } stated) return stated;
        if (column.Role is ColumnRole.Completion) return DeclaredMeasure.Completion;
        // 比重 of an indicator that is one itself is what it is; 占全省比重 says whose share it is.
        if (column is { Role: ColumnRole.Share, Of: null } && indicator.Nature is Nature.Ratio) return null;
        if (column.Role is ColumnRole.Share) return DeclaredMeasure.Share;
        if (column.Role is ColumnRole.Rank) return DeclaredMeasure.Rank;
        if (column.Role is ColumnRole.Points) return DeclaredMeasure.Points;
        if (column.Role is not ColumnRole.Growth) return null;
        if (figure.IsPoints || column.Unit is "百分点" or "个百分点") return DeclaredMeasure.Points;
        if (indicator.Nature is not Nature.Ratio || figure.IsPercent || figure.Places is null) return DeclaredMeasure.Growth;
        var question = new ImportQuestion(
            $"points:{sheet.Prefix}{CellName.Column(column.Number)}:{indicator.Code}", QuestionKind.PointsOrGrowth, cell,
            [indicator.Name, figure.Digits], [Choice.Points, Choice.Growth]);
        if (findings.Ask(question) is { } answer) return answer == Choice.Points ? DeclaredMeasure.Points : DeclaredMeasure.Growth;
        findings.Wait(question.Id, cell);
        waits = true;
        return null;
    }

    public Region? WholeOf(TableColumn column, Region region, int month)
    {
        if (column.Role is not ColumnRole.Share) return null;
        return column.Of is { } word ? names.Regions.Whole(word, region, month) : names.Tree.Parent(region, month);
    }
}
