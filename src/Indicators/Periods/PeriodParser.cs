using System.Buffers;

namespace Indicators.Periods;

/// <summary>The written forms of periods: ours and SDMX, ISO 8601, Chinese.</summary>
internal static class PeriodParser
{
    private const int Longest = 48;
    private static readonly SearchValues<char> Plain = SearchValues.Create("0123456789-./:~ABHMPQSTY");

    public static string Write(Period p) => p switch
    {
        { IsYear: true } => $"{p.FirstYear:D4}",
        { IsHalf: true } => $"{p.FirstYear:D4}-H{p.First % 12 / 6 + 1}",
        { IsQuarter: true } => $"{p.FirstYear:D4}-Q{p.First % 12 / 3 + 1}",
        { IsMonth: true } => $"{p.FirstYear:D4}-{p.First % 12 + 1:D2}",
        _ => $"{p.FirstYear:D4}-{p.First % 12 + 1:D2}..{p.LastYear:D4}-{p.Last % 12 + 1:D2}",
    };

    public static PeriodError Read(ReadOnlySpan<char> text, out Period period)
    {
        if (text.Length <= Longest && !text.IsEmpty && !text.ContainsAnyExcept(Plain))
            return PeriodCodeParser.Read(text, out period);

        period = default;
        text = text.Trim();
        if (text.IsEmpty) return PeriodError.Empty;
        if (text.Length > Longest) return PeriodError.UnknownForm;
        Span<char> buffer = stackalloc char[Longest];
        ReadOnlySpan<char> folded = buffer[..Fold(text, buffer)];
        return folded.ContainsAnyExcept(Plain) ? ChinesePeriodParser.Read(folded, out period) : PeriodCodeParser.Read(folded, out period);
    }

    /// <summary>Years and length checked, the period of two month boundaries.</summary>
    public static PeriodError Span(int first, int end, out Period period)
    {
        period = default;
        if (first < Period.FirstLegalYear * 12 || first >= (Period.LastLegalYear + 1) * 12) return PeriodError.YearOutOfRange;
        if (end <= first) return PeriodError.EndBeforeStart;
        if (end > (Period.LastLegalYear + 1) * 12) return PeriodError.YearOutOfRange;
        if (end - first > Period.MaxMonths) return PeriodError.TooLong;
        period = Period.Between(first, end);
        return PeriodError.None;
    }

    // Full-width characters become narrow, every dash '-', every "to" '~'; spaces go, except between digits, where they would join numbers.
    private static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i] is >= '！' and <= '～' ? (char)(text[i] - '！' + '!') : text[i];
            c = c switch
            {
                '–' or '—' or '‒' or '―' or '−' or '‐' or '‑' or '─' => '-',
                '至' or '到' or '〜' or '∼' => '~',
                >= 'a' and <= 'z' => char.ToUpperInvariant(c),
                _ => c,
            };
            if (c is '“' or '”' or '"' or '「' or '」') continue;
            if (c == '-' && text[i] is '—' && i > 0 && text[i - 1] is '—') continue;
            if (char.IsWhiteSpace(c))
            {
                var joins = char.IsAsciiDigit(folded[Math.Max(length - 1, 0)]) && i + 1 < text.Length && char.IsDigit(text[i + 1]);
                if (!joins) continue;
            }

            folded[length++] = c;
        }

        return length;
    }
}
