using Indicators.Periods;

namespace Indicators.Api.Http.Errors;

/// <summary>What to write instead of a text that is no period.</summary>
internal static class NearestPeriods
{
    private const int Most = 3;

    /// <summary>
    /// The readings of a text that has several; else the form that it is most like, of the year that it names, before others that would do.
    /// </summary>
    public static IReadOnlyList<string> To(string text, PeriodError fault)
    {
        var usual = PeriodSuggestion.For(text, fault);
        return fault is PeriodError.UnknownForm or PeriodError.MonthOutOfRange or PeriodError.PartOutOfRange
            && Period.TryRead(usual[0], out var year, out _)
                ? [.. new NearestNames(Forms(year)).To(text).Take(1).Union(usual).Take(Most)]
                : usual;
    }

    private static IEnumerable<IEnumerable<ShownName>> Forms(Period year) =>
        Spans(year).Select(period => (ShownName[])[period.ToString(), period.Label(Language.Chinese)]);

    private static IEnumerable<Period> Spans(Period year) =>
    [
        year,
        .. Enumerable.Range(0, 2).Select(half => new Period(year.First + 6 * half, 6)),
        .. Enumerable.Range(0, 4).Select(quarter => new Period(year.First + 3 * quarter, 3)),
        .. Enumerable.Range(0, 12).Select(month => new Period(year.First + month, 1)),
        .. Enumerable.Range(2, 10).Select(months => new Period(year.First, months)),
    ];
}
