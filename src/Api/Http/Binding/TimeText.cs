using System.Globalization;

namespace Indicators.Api.Http.Binding;

/// <summary>A time as it is written: RFC 3339, or a date at +08:00.</summary>
public static class TimeText
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>The time, or the end of the date; null for neither.</summary>
    public static DateTimeOffset? EndOf(string text) => Date(text) is { } date && date < DateOnly.MaxValue
        ? new DateTimeOffset(date.AddDays(1), TimeOnly.MinValue, Beijing)
        : Time(text);

    /// <summary>The time, or the beginning of the date; null for neither.</summary>
    public static DateTimeOffset? BeginningOf(string text) =>
        Date(text) is { } date ? new DateTimeOffset(date, TimeOnly.MinValue, Beijing) : Time(text);

    /// <summary>Null where it is none, or not said in which zone.</summary>
    public static DateTimeOffset? Time(string text)
    {
        // The plus of an offset that nobody escaped arrives as a space.
        return text.Contains('T') && text.IndexOfAny(['Z', '+', ' ', '-'], text.IndexOf('T')) > 0
            && DateTimeOffset.TryParse(text.Replace(' ', '+'), null, DateTimeStyles.None, out var time)
                ? time
                : null;
    }

    public static DateOnly? Date(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date) ? date : null;
}
