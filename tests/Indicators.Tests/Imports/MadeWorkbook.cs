using System.IO.Compression;
using System.Text;

namespace Indicators.Tests.Imports;

/// <summary>Workbooks of Excel as small as they can be, and some that no program writes.</summary>
internal static class MadeWorkbook
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Sheets of lines with tabs between their cells; a number is one.</summary>
    public static byte[] Of(params (string Name, string Text)[] sheets) =>
        Of([.. sheets.Select(sheet => (sheet.Name, (Action<StreamWriter>)(xml => Write(xml, sheet.Text))))]);

    /// <summary>Sheets whose rows are written as XML.</summary>
    public static byte[] Of(params (string Name, Action<StreamWriter> Rows)[] sheets)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "xl/workbook.xml", xml => xml.Write(
                $"<workbook {Main} xmlns:r=\"{Office}\"><sheets>{string.Concat(sheets.Select(
                    (sheet, at) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{at + 1}\" r:id=\"r{at}\"/>"))}</sheets></workbook>"));
            Add(zip, "xl/_rels/workbook.xml.rels", xml => xml.Write(
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(sheets.Select(
                    (_, at) => $"<Relationship Id=\"r{at}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{at}.xml\"/>"))}"
                + "</Relationships>"));
            foreach (var (at, sheet) in sheets.Index())
            {
                Add(zip, $"xl/worksheets/sheet{at}.xml", xml =>
                {
                    xml.Write($"<worksheet {Main}><sheetData>");
                    sheet.Rows(xml);
                    xml.Write("</sheetData></worksheet>");
                });
            }
        }

        return file.ToArray();
    }

    private static void Write(StreamWriter xml, string text)
    {
        foreach (var line in text.Split('\n'))
        {
            xml.Write("<row>");
            foreach (var cell in line.Split('\t'))
            {
                xml.Write(double.TryParse(cell, out _)
                    ? $"<c><v>{cell}</v></c>"
                    : $"<c t=\"inlineStr\"><is><t>{System.Security.SecurityElement.Escape(cell)}</t></is></c>");
            }

            xml.Write("</row>");
        }
    }

    private static void Add(ZipArchive zip, string part, Action<StreamWriter> write)
    {
        using var xml = new StreamWriter(zip.CreateEntry(part, CompressionLevel.Fastest).Open(), new UTF8Encoding(false), 1 << 20);
        write(xml);
    }
}
