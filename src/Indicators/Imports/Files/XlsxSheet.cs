using System.Globalization;
using System.Xml;
using Indicators.Imports.Sheets;

namespace Indicators.Imports.Files;

/// <summary>One sheet, read in one pass.</summary>
internal sealed class XlsxSheet(
    XlsxPackage package, Sheet sheet, IReadOnlyList<string> strings, IReadOnlyList<NumberFormat> formats, bool is1904)
{
    private readonly List<SheetCell> _cells = [];
    private (int Row, int Column) _at;

    public void Read(XmlReader xml, ref int taken)
    {
        var isHidden = false;
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.EndElement && xml.LocalName == "row") End(isHidden, ref taken);
            if (xml.NodeType is not XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "col":
                    HideColumns(xml);
                    break;
                case "row":
                    isHidden = Begin(xml);
                    if (xml.IsEmptyElement) End(isHidden, ref taken);
                    break;
                case "c":
                    ReadCell(xml);
                    break;
                case "mergeCell" when CellRange.Read(xml.GetAttribute("ref") ?? "") is { } merge && sheet.Merges.Count < FileLimits.Merges:
                    sheet.Merges.Add(merge);
                    break;
            }
        }
    }

    private bool Begin(XmlReader xml)
    {
        var row = xml.GetAttribute("r") is null ? _at.Row + 1 : XlsxFile.Number(xml, "r");
        if (row is < 1 or > FileLimits.Rows || row <= _at.Row)
            throw new FileRefusedException(FileFault.TooManyRows, null, $"{FileLimits.Rows}");
        _at = (row, 0);
        _cells.Clear();
        return xml.GetAttribute("hidden") is "1" or "true" || xml.GetAttribute("ht") is "0";
    }

    private void End(bool isHidden, ref int taken)
    {
        var width = _cells.FindLastIndex(cell => !cell.IsEmpty) + 1;
        if (width == 0) return;
        if ((taken += width) > FileLimits.Cells) throw new FileRefusedException(FileFault.TooManyCells, null, $"{FileLimits.Cells}");
        sheet.Add(new(_at.Row, [.. _cells.Take(width)], isHidden));
    }

    private void HideColumns(XmlReader xml)
    {
        if (xml.GetAttribute("hidden") is not ("1" or "true") && xml.GetAttribute("width") is not "0") return;
        // To the last that a sheet has reach those that nobody uses.
        var (first, last) = (XlsxFile.Number(xml, "min"), Math.Min(XlsxFile.Number(xml, "max"), FileLimits.Columns));
        for (var column = Math.Max(first, 1); column <= last; column++) sheet.HiddenColumns.Add(column);
    }

    private void ReadCell(XmlReader xml)
    {
        var column = xml.GetAttribute("r") is { } name && CellName.Read(name) is { } place ? place.Column : _at.Column + 1;
        if (column > FileLimits.Columns) throw new FileRefusedException(FileFault.TooManyColumns, null, $"{FileLimits.Columns}");
        _at.Column = column;
        var (type, style) = (xml.GetAttribute("t") ?? "n", XlsxFile.Number(xml, "s"));
        var (value, formula) = xml.IsEmptyElement ? ("", null) : Content(xml, sheet.NameOf(_at.Row, column));
        if (value.Length == 0 && formula is null) return;
        while (_cells.Count < column - 1) _cells.Add(SheetCell.Nothing);
        var cell = value.Length == 0 ? new(CellContent.Formula, $"={formula}") : Cell(type, value, style);
        if (column <= _cells.Count) _cells[column - 1] = cell;
        else _cells.Add(cell);
    }

    private SheetCell Cell(string type, string value, int style) => type switch
    {
        "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < strings.Count
            ? SheetCell.OfText(strings[index])
            : throw new FileRefusedException(FileFault.Damaged, sheet.NameOf(_at.Row, _at.Column), value),
        "n" => (style < formats.Count ? formats[style] : NumberFormat.OfId(0)).Cell(value, is1904),
        "e" => new(CellContent.Error, value),
        "b" => SheetCell.OfText(value is "1" ? "TRUE" : "FALSE"),
        _ => SheetCell.OfText(value),
    };

    // A formula that another cell shares has no text of its own.
    private (string Value, string? Formula) Content(XmlReader xml, string cell)
    {
        var (depth, value, formula) = (xml.Depth, "", (string?)null);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is not XmlNodeType.Element) continue;
            if (xml.LocalName == "f") formula = package.TextOf(xml, cell);
            else if (xml.LocalName is "v" or "t") value += package.TextOf(xml, cell);
            else if (xml.LocalName == "rPh") xml.Skip();
        }

        return (value, formula);
    }
}
