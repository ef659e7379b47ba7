namespace Indicators.Imports.Sheets;

/// <summary>What a cell holds. A formula is one without a stored result; an error is what a sheet shows in the place of one.</summary>
public enum CellContent : byte { Empty, Text, Number, Date, Formula, Error }

/// <summary>One cell as it is stored, and what its format says of it.</summary>
/// <param name="Text">
/// A number as the shortest decimal that it is stored for (4.41, and not 4.4100000000000001); a date as the month or year that it shows, or
/// as a day (2024-01, 2024, 2024-07-05).
/// </param>
/// <param name="IsPercent">Whether the format shows the number times 100.</param>
/// <param name="Places">How many places the format shows; −1 where it leaves that to the number.</param>
public readonly record struct SheetCell(CellContent Content, string Text, bool IsPercent = false, sbyte Places = -1)
{
    public static readonly SheetCell Nothing = new(CellContent.Empty, "");

    public bool IsEmpty => Content is CellContent.Empty || (Content is CellContent.Text && string.IsNullOrWhiteSpace(Text));

    public static SheetCell OfText(string text) => new(CellContent.Text, text);
}
