namespace Indicators.Imports.Sheets;

/// <summary>Puts the names of fields and codes back into a table that the service gave out in words.</summary>
internal sealed class LabelledTable(ITableLabels labels)
{
    private IReadOnlyList<LabelledColumn>? _columns;

    public static bool HasNotes(ITableLabels labels, Sheet sheet) => sheet.Row(1) is { } head && labels.AreOfNotes(TextsOf(head));

    /// <summary>Whether it is one; the pieces of a large text come one after the other.</summary>
    /// <param name="isText">Whether what a spreadsheet would take for a formula begins with '.</param>
    public bool Restore(Sheet sheet, bool isText)
    {
        var head = sheet.Row(1);
        if (head is not null) _columns = labels.ColumnsOf(TextsOf(head));
        if (_columns is not { } columns) return false;
        foreach (var row in sheet.Rows.ToList())
        {
            var cells = Enumerable.Range(1, row.Width).Select(at => at > columns.Count ? row[at]
                : row == head ? SheetCell.OfText(columns[at - 1].Field)
                : Restored(row[at], columns[at - 1], isText));
            sheet.Add(new(row.Number, [.. cells], row.IsHidden, row.Fields));
        }

        return true;
    }

    private static SheetCell Restored(SheetCell cell, LabelledColumn column, bool isText)
    {
        if (cell.Content is not CellContent.Text) return cell;
        if (column.Words.GetValueOrDefault(cell.Text) is { } code) return cell with { Text = code };
        var isGuarded = isText && cell.Text is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r' or '\'', ..];
        return isGuarded ? cell with { Text = cell.Text[1..] } : cell;
    }

    private static List<string> TextsOf(SheetRow row) => [.. Enumerable.Range(1, row.Width).Select(column => row[column].Text)];
}
