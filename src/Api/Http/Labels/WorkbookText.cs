using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Indicators.Api.Http.Labels;

/// <summary>
/// Texts as a workbook has them: what XML cannot have is _x0001_, and what looks like that is told apart (ECMA-376, ST_Xstring).
/// </summary>
internal static partial class WorkbookText
{
    // By ECMA-376 a cell has so many characters at most.
    private const int LongestText = 32_767;

    // All else stands in XML as it is; beyond ASCII, of what begins so two characters do not.
    private static readonly SearchValues<byte> Special =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (byte)code).Except("\t\n"u8.ToArray()), .. "&<>_"u8, 0xEF]);

    private static ReadOnlySpan<byte> Begin => "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8;

    private static ReadOnlySpan<byte> End => "</t></is></c>"u8;

    /// <summary>Whether a text stands in a cell as it is; one that may be longer than a cell is not looked at.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> text) => text.Length <= LongestText && !text.ContainsAny(Special);

    /// <summary>A cell with a text that stands there as it is.</summary>
    public static void WriteCell(IBufferWriter<byte> written, ReadOnlySpan<byte> text)
    {
        written.Write(Begin);
        written.Write(text);
        written.Write(End);
    }

    /// <summary>A cell with a text, cut where it is longer than one can be.</summary>
    public static byte[] Cell(string text)
    {
        var shown = Of(text.Length <= LongestText ? text : $"{text[..(LongestText - 1)]}…");
        return [.. Begin, .. Encoding.UTF8.GetBytes(shown.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;")), .. End];
    }

    public static string Of(string text)
    {
        if (text.Contains("_x", StringComparison.Ordinal)) text = LooksCoded().Replace(text, "_x005F_");
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsFine(text, at)) return Coded(text);
            if (char.IsHighSurrogate(text[at])) at++;
        }

        return text;
    }

    private static string Coded(string text)
    {
        var coded = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsFine(text, at)) coded.Append($"_x{(int)text[at]:X4}_");
            else if (char.IsHighSurrogate(text[at])) coded.Append(text, at++, 2);
            else coded.Append(text[at]);
        }

        return coded.ToString();
    }

    // A carriage return is lost where XML is read.
    private static bool IsFine(string text, int at) => text[at] != '\r'
        && (XmlConvert.IsXmlChar(text[at]) || (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at])));

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LooksCoded();
}
