using Indicators.Imports.Facts;
using Indicators.Imports.Sheets;

namespace Indicators.Imports.Tables;

/// <summary>Figures of hidden rows and columns are taken only where a person says so; what hides both is told by its row.</summary>
internal sealed class HiddenParts(Sheet sheet, TableRange range, Findings findings)
{
    public bool Waits(SheetRow row, TableColumn column, string cell)
    {
        if (Question(row, column) is not { } question || findings.Ask(question) is not null) return false;
        findings.Wait(question.Id, cell);
        return true;
    }

    public bool IsLeftOut(SheetRow row, TableColumn column) =>
        (row.IsHidden && findings.Decisions.Answer(Id(Rows(row))) is Choice.No)
        || (column.IsHidden && findings.Decisions.Answer(Id(Columns(column))) is Choice.No);

    private ImportQuestion? Question(SheetRow row, TableColumn column)
    {
        if (row.IsHidden && findings.Decisions.Answer(Id(Rows(row))) is null)
        {
            var label = row.Filled.Select(other => row[other]).FirstOrDefault(cell => cell.Content is CellContent.Text);
            return new(Id(Rows(row)), QuestionKind.HiddenRow, Rows(row), [Rows(row), label.Text?.Trim() ?? ""], [Choice.Yes, Choice.No]);
        }

        if (!column.IsHidden) return null;
        return new(
            Id(Columns(column)), QuestionKind.HiddenColumn, Columns(column), [Columns(column), column.Heading], [Choice.Yes, Choice.No]);
    }

    private static string Id(string part) => $"hidden:{part}";

    private string Columns(TableColumn column) =>
        $"{sheet.Prefix}{CellName.Column(column.Number)}:{CellName.Column(column.Number)}";

    // Rows hidden under one another, as a filter hides them, are one question.
    private string Rows(SheetRow row)
    {
        var (first, last) = (row.Number, row.Number);
        while (sheet.Row(first - 1)?.IsHidden == true && first - 1 >= range.Body[0].Number) first--;
        while (sheet.Row(last + 1)?.IsHidden == true && last + 1 <= range.Body[^1].Number) last++;
        return $"{sheet.Prefix}{first}:{last}";
    }
}
