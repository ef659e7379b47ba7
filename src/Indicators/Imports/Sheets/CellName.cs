using System.Globalization;

namespace Indicators.Imports.Sheets;

/// <summary>Cells as a sheet names them: C7, C4:C5, C:C, 8:8.</summary>
public static class CellName
{
    public static string Of(int row, int column) => Column(column) + row.ToString(CultureInfo.InvariantCulture);

    public static string Column(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26) letters = (char)('A' + (column - 1) % 26) + letters;
        return letters;
    }

    /// <summary>The row and the column of C7; null for what is none. The column of C alone has row 0.</summary>
    public static (int Row, int Column)? Read(ReadOnlySpan<char> name)
    {
        var (at, column) = (0, 0);
        for (; at < name.Length && char.IsAsciiLetter(name[at]) && at < 4; at++) column = column * 26 + (name[at] & 0x1F);
        if (at == 0 || column > FileLimits.Columns) return null;
        if (at == name.Length) return (0, column);
        return int.TryParse(name[at..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0 ? (row, column) : null;
    }
}

/// <summary>A rectangle of cells, both ends inclusive.</summary>
public readonly record struct CellRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    public bool Holds(int row, int column) => row >= FirstRow && row <= LastRow && column >= FirstColumn && column <= LastColumn;

    public override string ToString() => (FirstRow, FirstColumn) == (LastRow, LastColumn)
        ? CellName.Of(FirstRow, FirstColumn)
        : $"{CellName.Of(FirstRow, FirstColumn)}:{CellName.Of(LastRow, LastColumn)}";

    /// <summary>C4:C5, or C4.</summary>
    public static CellRange? Read(string text)
    {
        var ends = text.Split(':');
        if (CellName.Read(ends[0]) is not ( > 0 and var row, var column)) return null;
        if (ends.Length == 1) return new(row, column, row, column);
        return CellName.Read(ends[1]) is ( > 0 and var lastRow, var lastColumn) && lastRow >= row && lastColumn >= column
            ? new(row, column, lastRow, lastColumn)
            : null;
    }
}
