using System.Text;

namespace Indicators.Api.Http.Errors;

/// <summary>
/// What a client sent, as it is repeated to him: its beginning says which text is meant, and nobody gets back all that he sends.
/// </summary>
public static class Echo
{
    private const int Longest = 100;

    // Of a text of three bytes a character, no more than is shown and one.
    private const int LongestUtf8 = 4 * (Longest + 1);

    public static string Of(string text)
    {
        if (text.Length <= Longest) return text;
        var end = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return $"{text[..end]}…";
    }

    public static string Of(ReadOnlySpan<byte> utf8) => Of(Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, LongestUtf8)]));
}
