using Indicators.Periods;

namespace Indicators.Queries;

/// <summary>Which periods are asked for: those listed, a series, or (neither) the latest.</summary>
/// <param name="From">A series holds the spans of the frequency that lie wholly inside from and to.</param>
/// <param name="Last">How many of the frequency, back from the latest reported.</param>
public sealed record PeriodChoice(
    IReadOnlyList<Period> Listed, Period? From = null, Period? To = null, int? Last = null, Frequency? Frequency = null)
{
    private const int FirstMonth = Period.FirstLegalYear * 12;

    public static PeriodChoice Latest { get; } = new([]);

    public bool IsSeries => From is not null || To is not null || Last is not null;

    /// <summary>The periods in order of time; null where they hang on the newest that was reported, and nothing was.</summary>
    /// <param name="latest">The newest reported period, or null when nothing is.</param>
    public IReadOnlyList<Period>? Resolve(Func<Period?> latest)
    {
        if (Listed.Count > 0)
        {
            return Listed;
        }

        if (!IsSeries)
        {
            return latest() is { } period ? [period] : null;
        }

        if ((To?.End ?? latest()?.End) is not { } end)
        {
            return null;
        }

        var first = From?.First ?? FirstMonth;
        var spans = Frequency!.Value.SpansBackFrom(end).TakeWhile(span => span.First >= first);
        return [.. (Last is { } count ? spans.Take(count) : spans).Reverse()];
    }
}
