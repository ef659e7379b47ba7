using Indicators.Imports.Facts;
using Indicators.Imports.Headings;
using Indicators.Imports.Sheets;
using Indicators.Imports.Words;

namespace Indicators.Imports.Tables;

/// <summary>
/// Rows that a table counts (序号) and does not have: somebody took them out, or the file lost them. Only what goes on upwards from its
/// first number counts; 代码 of statutory forms leave numbers out.
/// </summary>
internal sealed class SerialCheck(Sheet sheet, TableRange range, Findings findings)
{
    private const int MostTold = 10;

    public void Ask(TableColumn column)
    {
        if (column.Role is not ColumnRole.Serial || KeyWords.Of(FoldedText.Dense(column.Heading)) is not ColumnRole.Serial) return;
        var numbers = range.Body.Select(row => (Row: row.Number, Text: row[column.Number].Text.Trim()))
            .Where(cell => cell.Text.Length > 0 && cell.Text.All(char.IsAsciiDigit) && cell.Text.Length < 7)
            .Select(cell => (cell.Row, Number: int.Parse(cell.Text))).ToList();
        var steps = numbers.Zip(numbers.Skip(1)).ToList();
        if (steps.Count < 2 || steps.Exists(step => step.Second.Number <= step.First.Number)) return;
        foreach (var (before, after) in steps.Where(step => step.Second.Number - step.First.Number is > 1 and <= MostTold))
        {
            var missing = Enumerable.Range(before.Number + 1, after.Number - before.Number - 1);
            var cell = sheet.NameOf(after.Row, column.Number);
            findings.Ask(new($"rows:{cell}", QuestionKind.MissingRow, cell, [string.Join('、', missing)], [Choice.Yes]));
        }
    }
}
