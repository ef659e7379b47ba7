using System.Globalization;
using System.Xml;
using Indicators.Imports.Sheets;

namespace Indicators.Imports.Files;

/// <summary>
/// A workbook of Excel as its XML says. It is ours, as the library shows a formula without a result as an empty cell, knows no hidden
/// columns, and takes a cell of any length whole.
/// </summary>
internal sealed class XlsxFile
{
    private readonly XlsxPackage _package;
    private readonly List<string> _strings = [];
    private readonly List<NumberFormat> _formats = [];
    private bool _is1904;

    private XlsxFile(XlsxPackage package) => _package = package;

    /// <exception cref="FileRefusedException">It is damaged, or larger than a sheet or than is unpacked.</exception>
    public static Workbook Read(Stream file)
    {
        try
        {
            using var package = new XlsxPackage(file);
            if (package.Has("EncryptedPackage")) throw new FileRefusedException(FileFault.Encrypted);
            return new XlsxFile(package).Read();
        }
        catch (Exception damaged) when (damaged is XmlException or InvalidDataException or FormatException or OverflowException
            or EndOfStreamException or IOException or NotSupportedException)
        {
            throw new FileRefusedException(FileFault.Damaged, null, "xlsx");
        }
    }

    private Workbook Read()
    {
        if (!_package.Has("xl/workbook.xml")) throw new FileRefusedException(FileFault.UnknownFormat);
        var targets = Targets();
        var sheets = SheetsOf(targets);
        const string strings = "xl/sharedStrings.xml", styles = "xl/styles.xml";
        _package.RefuseLarge([strings, styles, .. sheets.Select(sheet => sheet.Part)]);
        if (_package.Has(styles)) ReadStyles(styles);
        if (_package.Has(strings)) ReadStrings(strings);
        var cells = 0;
        return new(FileFormat.Xlsx, [.. sheets.Select(sheet => Sheet(sheet.Sheet, sheet.Part, ref cells))]);
    }

    private Sheet Sheet(Sheet sheet, string part, ref int cells)
    {
        using var xml = _package.Open(part);
        new XlsxSheet(_package, sheet, _strings, _formats, _is1904).Read(xml, ref cells);
        return sheet;
    }

    private Dictionary<string, string> Targets()
    {
        var targets = new Dictionary<string, string>();
        using var xml = _package.Open("xl/_rels/workbook.xml.rels");
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element || xml.LocalName != "Relationship") continue;
            var target = xml.GetAttribute("Target") ?? "";
            targets[xml.GetAttribute("Id") ?? ""] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
        }

        return targets;
    }

    private List<(Sheet Sheet, string Part)> SheetsOf(Dictionary<string, string> targets)
    {
        var sheets = new List<(Sheet, string)>();
        using var xml = _package.Open("xl/workbook.xml");
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element) continue;
            if (xml.LocalName == "workbookPr") _is1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName != "sheet") continue;
            var id = xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
                ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships") ?? "";
            var hidden = xml.GetAttribute("state") is "hidden" or "veryHidden";
            if (targets.GetValueOrDefault(id) is { } part && part.Contains("worksheets"))
                sheets.Add((new(xml.GetAttribute("name") ?? "", hidden), part));
            if (sheets.Count > FileLimits.Sheets) throw new FileRefusedException(FileFault.TooManyCells, null, $"{FileLimits.Sheets}");
        }

        return sheets;
    }

    private void ReadStyles(string part)
    {
        var codes = new Dictionary<int, string>();
        using var xml = _package.Open(part);
        var ofCells = false;
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs") ofCells = xml.NodeType is XmlNodeType.Element;
            if (xml.NodeType is not XmlNodeType.Element) continue;
            if (xml.LocalName == "numFmt") codes[Number(xml, "numFmtId")] = xml.GetAttribute("formatCode") ?? "";
            if (!ofCells || xml.LocalName != "xf") continue;
            var id = Number(xml, "numFmtId");
            _formats.Add(codes.TryGetValue(id, out var code) ? NumberFormat.Of(code) : NumberFormat.OfId(id));
        }
    }

    // Readings of characters, as Japanese has them, are no text.
    private void ReadStrings(string part)
    {
        using var xml = _package.Open(part);
        var text = "";
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Element && xml.LocalName == "si" && xml.IsEmptyElement) _strings.Add("");
            else if (xml.NodeType is XmlNodeType.Element && xml.LocalName == "rPh") xml.Skip();
            else if (xml.NodeType is XmlNodeType.Element && xml.LocalName == "t") text += _package.TextOf(xml, "sharedStrings");
            else if (xml.NodeType is XmlNodeType.EndElement && xml.LocalName == "si")
            {
                _strings.Add(text);
                text = "";
                if (_strings.Count > FileLimits.Cells) throw new FileRefusedException(FileFault.TooManyCells, null, $"{FileLimits.Cells}");
            }
        }
    }

    internal static int Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
