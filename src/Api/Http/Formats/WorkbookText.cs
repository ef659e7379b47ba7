using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Indicators.Api.Http.Formats;

/// <summary>
/// Texts as a workbook has them: what XML cannot have is _x0001_, and what looks like that is told apart (ECMA-376, ST_Xstring).
/// </summary>
internal static partial class WorkbookText
{
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
