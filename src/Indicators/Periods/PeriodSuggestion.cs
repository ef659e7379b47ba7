namespace Indicators.Periods;

/// <summary>What to write instead of a text that is not a <see cref="Period"/>.</summary>
public static class PeriodSuggestion
{
    private const int AnyYear = 2024;

    /// <summary>
    /// The readings of a text that has several, else three forms that would do, of the year that the text names if it names one.
    /// </summary>
    public static IReadOnlyList<string> For(string text, PeriodError fault) => fault switch
    {
        PeriodError.BimesterOrHalf => OfBimester(YearIn(text), text.Trim()[^1] - '0'),
        PeriodError.SchoolYearOrYears => [$"{YearIn(text)}-09..{YearIn(text) + 1}-08", $"{YearIn(text)}..{YearIn(text) + 1}"],
        PeriodError.YearOfTwoDigits => [$"20{text.Trim()}", $"19{text.Trim()}"],
        _ => [$"{YearIn(text)}", $"{YearIn(text)}-05", $"{YearIn(text)}年1-5月"],
    };

    private static string[] OfBimester(int year, int part) =>
        [Period.Between(year * 12 + 2 * (part - 1), year * 12 + 2 * part).ToString(), $"{year}-H{part}"];

    private static int YearIn(string text)
    {
        for (var start = 0; start + 4 <= text.Length; start++)
        {
            var digits = text.AsSpan(start, 4);
            if (!digits.ContainsAnyExceptInRange('0', '9')
                && int.Parse(digits) is >= Period.FirstLegalYear and < Period.LastLegalYear and var year)
                return year;
        }

        return AnyYear;
    }
}
