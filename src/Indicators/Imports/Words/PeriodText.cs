using System.Globalization;
using System.Text.RegularExpressions;
using Indicators.Periods;

namespace Indicators.Imports.Words;

/// <summary>
/// Periods as sheets write them: besides the forms of the service 202406, 2024.06, 2024/6, 2024年6月30日 as the end of June, and parts of
/// a year that stands elsewhere (6月底, 1-6月, 上半年).
/// </summary>
internal static partial class PeriodText
{
    private const string Year = @"(?<y>(?:19|20)\d{2})";
    private const string Within =
        @"(?:\d{1,2}\s?(?:月份?)?\s?[-~至到]\s?\d{1,2}\s?月份?(?:累计)?|\d{1,2}\s?月份?(?:[底末])?|第?[一二三四1-4](?:[-~至][一二三四1-4])?季度"
        + @"|[上下]半年|前[一二三四五六七八九十\d]{1,2}个?(?:季度|月)|[1-4]季度)";

    private const string Characters = "〇一二三四五六七八九";

    [GeneratedRegex("[一二][〇零一二三四五六七八九]{3}(?=年)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearInCharacters { get; }

    [GeneratedRegex(Year + @"年(?:度)?\s?(?<w>" + Within + @")?(?<e>[底末])?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InWords { get; }

    [GeneratedRegex(Year + @"\s?年?(?:度)?\s?[-~至到]\s?(?<z>(?:19|20)\d{2})\s?年", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfYears { get; }

    [GeneratedRegex(@"(?<!\d)" + Year + @"[./-](?<m>0?[1-9]|1[0-2])(?![\d./-])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dotted { get; }

    [GeneratedRegex(@"^" + Year + @"(?<m>0[1-9]|1[0-2])$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SixDigits { get; }

    [GeneratedRegex(@"^" + Year + @"[年./-]?(?<m>\d{1,2})[月./-]?(?<d>\d{1,2})日?(?:\s.*)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Day { get; }

    [GeneratedRegex("^" + Year + @"[./](?<m>\d{1,2})[-~](?<z>\d{1,2})月?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DottedSpan { get; }

    [GeneratedRegex("^" + Year + "年?(?:[Qq](?<q>[1-4])|(?<w>" + Within + "))$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PartOfYear { get; }

    [GeneratedRegex("^(?:" + Within + "[底末]?|[Qq][1-4]|年末|年底|全年)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part { get; }

    [GeneratedRegex(@"^\s?(?<d>\d{1,2})\s?[日号]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DayBehind { get; }

    [GeneratedRegex(@"截[至止]\s?(?:到)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UpTo { get; }

    /// <summary>A text that is a period as a whole.</summary>
    public static Period? Of(string text)
    {
        var folded = Digits(FoldedText.Fold(text));
        if (folded.Length == 0) return null;
        if (SixDigits.Match(folded) is { Success: true } six) return Month(six);
        if (Period.TryRead(folded, out var period, out _)) return period;
        if (Day.Match(folded) is { Success: true } day && Edge(day) is { } month) return month;
        if (DottedSpan.Match(folded) is { Success: true } months)
            return Read($"{months.Groups["y"].Value}年{Number(months, "m")}-{Number(months, "z")}月");
        // 2024一季度, 2024年Q1
        if (PartOfYear.Match(folded.Replace(" ", "")) is { Success: true } part)
            return Read(part.Groups["q"].Success
                ? $"{part.Groups["y"].Value}-Q{part.Groups["q"].Value}"
                : $"{part.Groups["y"].Value}年{part.Groups["w"].Value}");
        return folded.EndsWith("累计") ? Of(folded[..^2]) : null;
    }

    /// <summary>A text that is a part of a year which stands elsewhere; null where it is none.</summary>
    public static Period? Of(string text, int year)
    {
        var folded = Digits(FoldedText.Dense(text));
        if (!Part.IsMatch(folded)) return null;
        if (folded[0] is 'Q' or 'q') return Read($"{year}-{folded.ToUpperInvariant()}");
        folded = folded.Replace("累计", "");
        return Period.TryRead($"{year}年{folded.TrimStart('年')}", out var period, out _) ? period : null;
    }

    /// <summary>A year, or a part of it that is named elsewhere: 2月 of 2024年.</summary>
    public static Period Narrowed(Period period, string? part) =>
        part is not null && period.IsYear && Of(part, period.LastYear) is { } within ? within : period;

    public static bool IsPart(string text) => Part.IsMatch(Digits(FoldedText.Dense(text)));

    /// <summary>The first period that a title names.</summary>
    /// <param name="isUpTo">Whether it says 截至 or 年末: all of the year so far, for what is counted over time.</param>
    public static Period? In(string text, out bool isUpTo, out string found)
    {
        var folded = Digits(FoldedText.Fold(text));
        (isUpTo, found) = (UpTo.IsMatch(folded), "");
        if (OfYears.Match(folded) is { Success: true } years && Read($"{years.Groups["y"].Value}-{years.Groups["z"].Value}年") is { } span)
        {
            found = years.Value;
            return span;
        }

        foreach (Match match in InWords.Matches(folded))
        {
            if (Read(match.Value.Replace(" ", "")) is not { } period || IsWithin(period, folded[(match.Index + match.Length)..])) continue;
            found = match.Value;
            isUpTo |= found[^1] is '末' or '底';
            return period;
        }

        if (Dotted.Match(folded) is not { Success: true } dotted) return null;
        found = dotted.Value;
        return Month(dotted);
    }

    // The 20th of a month is when a sheet was made, or stood; only the last day says the month.
    private static bool IsWithin(Period period, string rest) => DayBehind.Match(rest) is { Success: true } day
        && int.Parse(day.Groups["d"].ValueSpan, CultureInfo.InvariantCulture) != period.EndDate.AddDays(-1).Day;

    private static Period? Read(string text) => Period.TryRead(text, out var period, out _) ? period : null;

    private static Period? Month(Match match) => Period.OfMonth(Number(match, "y"), Number(match, "m"));

    private static Period? Edge(Match match)
    {
        var (year, month, day) = (Number(match, "y"), Number(match, "m"), Number(match, "d"));
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        return day == 1 || day == DateTime.DaysInMonth(year, month) ? Period.OfMonth(year, month) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    // 二〇二四年
    private static string Digits(string text) => YearInCharacters.IsMatch(text)
        ? YearInCharacters.Replace(text, year => string.Concat(year.Value.Select(Digit)))
        : text;

    private static char Digit(char c) => c == '零' ? '0' : (char)('0' + Characters.IndexOf(c));
}
