using Indicators.Imports.Headings;
using Indicators.Imports.Sheets;
using Indicators.Imports.Words;

namespace Indicators.Imports.Tables;

/// <summary>What a row looks like, before it is known what its columns are.</summary>
internal sealed class RowKinds(Sheet sheet, HeadingReader headings)
{
    private const string Letters = "甲乙丙丁戊己庚";

    public static bool IsFigureLike(SheetCell cell)
    {
        if (cell.Content is CellContent.Number) return !IsYearLike(cell);
        if (cell.Content is CellContent.Formula or CellContent.Error) return true;
        if (cell.Content is not CellContent.Text || cell.Text.Length > 40) return false;
        if (!cell.Text.Any(char.IsAsciiDigit) && !cell.Text.Any(c => char.IsBetween(c, '０', '９')))
            return CellFigureReader.Read(cell.Text).Kind
                is FigureKind.Absent or FigureKind.BelowSmallest or FigureKind.Number;
        if (PeriodText.Of(cell.Text) is not null) return false;
        var figure = CellFigureReader.Read(cell.Text);
        // 2023年（快报） is a year.
        return (figure.IsNumber && !IsYearLike(cell) && figure is not { Unit: "年", Digits.Length: 4 }) || AreSeveral(cell.Text);
    }

    // 84\93 of two years.
    private static bool AreSeveral(string text) =>
        text.Split('\\', '/', '|') is { Length: > 1 } parts && Array.TrueForAll(parts, part => CellFigureReader.Read(part).IsNumber);

    public static bool IsYearLike(SheetCell cell) =>
        !cell.IsPercent && cell.Text.Length == 4 && int.TryParse(cell.Text, out var year) && year is > 1948 and < 2100;

    /// <summary>Whether it has a figure and what that is of.</summary>
    public static bool IsBody(SheetRow row)
    {
        var (figures, years, labels, keyed) = (0, new List<int>(), 0, false);
        foreach (var column in row.Filled)
        {
            var cell = row[column];
            if (IsYearLike(cell)) years.Add(int.Parse(cell.Text));
            else if (IsFigureLike(cell)) figures++;
            else
            {
                labels++;
                keyed |= labels == 1 && cell.Content is CellContent.Text && KeyWords.Of(FoldedText.Dense(cell.Text)) is not null;
            }
        }

        if (IsNumbering(row) || row.Filled.Any(column => IsAround(row[column]))) return false;
        if (figures > 0) return labels > 0 || figures + years.Count > 1;
        return years.Count > 0 && labels > 0 && !keyed && !IsSequence(years);
    }

    /// <summary>Whether it names columns: two at least, and something of it is understood.</summary>
    public bool IsHeading(SheetRow row)
    {
        var filled = row.Filled.ToList();
        return filled.Count > 1 && !IsBody(row) && !filled.Exists(column => IsAround(row[column]) || IsDay(row[column]))
            && (IsNumbering(row) || filled.Exists(column => headings.Read(row[column]).SaysSomething));
    }

    /// <summary>Whether it is over another: it names groups of columns, and not all of them.</summary>
    public bool IsGroup(SheetRow row) => !IsBody(row) && row.Filled.All(column => !IsAround(row[column]) && !IsDay(row[column]))
        && row.Filled.Any(column => column > 1 || sheet.MergeAt(row.Number, column) is null && row.Filled.Skip(1).Any())
        && !IsTitle(row);

    /// <summary>甲 乙 1 2 3: the columns are numbered.</summary>
    public static bool IsNumbering(SheetRow row)
    {
        var (next, letters) = (1, 0);
        foreach (var column in row.Filled)
        {
            var text = FoldedText.Dense(row[column].Text).Trim('(', ')');
            if (text == $"{next}") next++;
            else if (text.Length == 1 && Letters.Contains(text)) letters++;
            else return false;
        }

        return next > 2 && (letters > 0 || row.Filled.First() > 1 || next > 4);
    }

    /// <summary>Whether a column has the first of a table that begins here: one that says what figures are of.</summary>
    public bool BeginsTable(SheetRow row)
    {
        var first = row.NextFilled(0);
        return (IsKey(row[first]) || IsKey(row[row.NextFilled(first)])) && IsHeading(row);
    }

    public static bool IsSingle(SheetRow row) => row.NextFilled(0) is > 0 and var first && row.NextFilled(first) == 0;

    // One cell over all columns.
    private bool IsTitle(SheetRow row) => row.Filled.Take(2).ToList() is [var column]
        && (sheet.MergeAt(row.Number, column) is { } merge ? merge.LastColumn - merge.FirstColumn + 1 >= sheet.LastColumn : column == 1);

    private static bool IsKey(SheetCell cell) => cell.Content is CellContent.Text
        && KeyWords.Of(FoldedText.Dense(cell.Text)) is ColumnRole.Region or ColumnRole.Indicator or ColumnRole.Period or ColumnRole.Serial;

    private static bool IsAround(SheetCell cell) => cell.Content is CellContent.Text && ContextReader.IsAround(cell.Text);

    private static bool IsDay(SheetCell cell) => cell.Content is CellContent.Text && ContextReader.IsDay(cell.Text);

    private static bool IsSequence(List<int> years) => years.Count > 1
        && (years.Zip(years.Skip(1)).All(pair => pair.Second == pair.First + 1)
            || years.Zip(years.Skip(1)).All(pair => pair.Second == pair.First - 1));
}
