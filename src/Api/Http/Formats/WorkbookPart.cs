using System.Text;
using System.Xml;

namespace Indicators.Api.Http.Formats;

/// <summary>A file within a workbook.</summary>
internal static class WorkbookPart
{
    public const string Spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly XmlWriterSettings Settings =
        new() { CloseOutput = true, Encoding = new UTF8Encoding(false), CheckCharacters = false };

    /// <summary>Begins one with its outermost element.</summary>
    public static XmlWriter Begin(Stream part, string element, string names = Spreadsheet)
    {
        var xml = XmlWriter.Create(part, Settings);
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement(element, names);
        return xml;
    }
}
