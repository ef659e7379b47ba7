namespace Indicators.Imports.Words;

/// <summary>Text as it is compared: full-width characters narrow, every dash '-', every space ' ', none around.</summary>
internal static class FoldedText
{
    public static string Fold(string text)
    {
        if (IsFolded(text)) return text.Trim();
        return string.Create(text.Length, text, static (folded, from) =>
        {
            for (var i = 0; i < from.Length; i++) folded[i] = Fold(from[i]);
        }).Trim();
    }

    /// <summary>Without any space: names are written with and without.</summary>
    public static string Dense(string text)
    {
        var folded = Fold(text);
        return folded.Contains(' ') ? folded.Replace(" ", "") : folded;
    }

    private static bool IsFolded(string text) => text.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0;

    private static char Fold(char c) => c switch
    {
        >= '！' and <= '～' => (char)(c - '！' + '!'),
        '–' or '—' or '‒' or '―' or '−' or '‐' or '‑' or '─' or '﹣' => '-',
        '〜' or '∼' => '~',
        '⋯' => '…',
        '、' => ',',
        '“' or '”' or '「' or '」' => '"',
        '【' or '〔' or '[' => '(',
        '】' or '〕' or ']' => ')',
        '㎡' => '㎡',
        _ when char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u2060' => ' ',
        _ => c,
    };
}
