using System.IO.Compression;
using Indicators.Api.Http.Caching;

namespace Indicators.Api.Http.Formats;

/// <summary>
/// A workbook by ECMA-376, written from front to back. By our own hand: the same rows are the same bytes whenever they are written, as a
/// strong ETag promises, and digits go out as they are; libraries put the time of day into the archive.
/// </summary>
internal sealed class Workbook(SegmentedBuffer body) : IDisposable
{
    private const string Main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    // The earliest that an archive can name.
    private static readonly DateTimeOffset Written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _archive = new(new SegmentedStream(body), ZipArchiveMode.Create);
    private readonly List<string> _sheets = [];

    public Sheet Sheet(string name, IReadOnlyList<string> headings)
    {
        _sheets.Add(name);
        return new(Part($"xl/worksheets/sheet{_sheets.Count}.xml"), headings);
    }

    public void Dispose()
    {
        using (var part = Part("xl/styles.xml")) WorkbookStyles.Write(part);
        WriteWorkbook();
        WriteRelations(
            "xl/_rels/workbook.xml.rels", [.. Sheets.Select(at => ("worksheet", $"worksheets/sheet{at}.xml")), ("styles", "styles.xml")]);
        WriteRelations("_rels/.rels", [("officeDocument", "xl/workbook.xml")]);
        WriteTypes();
        _archive.Dispose();
    }

    private IEnumerable<int> Sheets => Enumerable.Range(1, _sheets.Count);

    private Stream Part(string name)
    {
        var entry = _archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Written;
        return entry.Open();
    }

    private void WriteWorkbook()
    {
        using var xml = WorkbookPart.Begin(Part("xl/workbook.xml"), "workbook");
        xml.WriteStartElement("sheets");
        foreach (var at in Sheets)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", _sheets[at - 1]);
            xml.WriteAttributeString("sheetId", $"{at}");
            xml.WriteAttributeString("r", "id", Office, $"rId{at}");
            xml.WriteEndElement();
        }

        xml.WriteEndDocument();
    }

    private void WriteRelations(string name, IReadOnlyList<(string Type, string Target)> relations)
    {
        using var xml = WorkbookPart.Begin(Part(name), "Relationships", $"{Package}/relationships");
        for (var at = 0; at < relations.Count; at++)
        {
            xml.WriteStartElement("Relationship");
            xml.WriteAttributeString("Id", $"rId{at + 1}");
            xml.WriteAttributeString("Type", $"{Office}/{relations[at].Type}");
            xml.WriteAttributeString("Target", relations[at].Target);
            xml.WriteEndElement();
        }

        xml.WriteEndDocument();
    }

    private void WriteTypes()
    {
        using var xml = WorkbookPart.Begin(Part("[Content_Types].xml"), "Types", $"{Package}/content-types");
        Type("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Type("Default", "Extension", "xml", "application/xml");
        Type("Override", "PartName", "/xl/workbook.xml", $"{Main}.sheet.main+xml");
        Type("Override", "PartName", "/xl/styles.xml", $"{Main}.styles+xml");
        foreach (var at in Sheets) Type("Override", "PartName", $"/xl/worksheets/sheet{at}.xml", $"{Main}.worksheet+xml");
        xml.WriteEndDocument();

        void Type(string element, string by, string name, string type)
        {
            xml.WriteStartElement(element);
            xml.WriteAttributeString(by, name);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }
}
