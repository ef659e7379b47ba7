using System.Globalization;

namespace Indicators.Api.Http.Formats;

/// <summary>What cells of a workbook look like, by place: plain, a heading, a time, numbers with 0 to 12 places.</summary>
internal static class WorkbookStyles
{
    public const int Header = 1;
    public const int Time = 2;

    private const int MostPlaces = 12;
    private const int FirstNumber = 3;

    // Ids below it are those of built-in formats.
    private const int FirstFormat = 164;

    public static int WithPlaces(int places) => FirstNumber + Math.Min(places, MostPlaces);

    public static void Write(Stream part)
    {
        string[] formats =
        [
            "yyyy\\-mm\\-dd hh:mm:ss",
            .. Enumerable.Range(0, MostPlaces + 1).Select(places => places == 0 ? "#,##0" : $"#,##0.{new string('0', places)}"),
        ];
        using var xml = WorkbookPart.Begin(part, "styleSheet");
        xml.WriteStartElement("numFmts");
        xml.WriteAttributeString("count", Text(formats.Length));
        for (var at = 0; at < formats.Length; at++)
        {
            xml.WriteStartElement("numFmt");
            xml.WriteAttributeString("numFmtId", Text(FirstFormat + at));
            xml.WriteAttributeString("formatCode", formats[at]);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteRaw(
            "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
            + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>");
        xml.WriteStartElement("cellXfs");
        xml.WriteRaw("<xf/><xf fontId=\"1\" applyFont=\"1\"/>");
        for (var at = 0; at < formats.Length; at++)
            xml.WriteRaw($"<xf numFmtId=\"{Text(FirstFormat + at)}\" applyNumberFormat=\"1\"/>");
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
