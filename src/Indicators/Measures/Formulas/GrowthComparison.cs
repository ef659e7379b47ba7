using System.Globalization;
using Indicators.Catalogue;
using Indicators.Periods;

namespace Indicators.Measures.Formulas;

/// <summary>
/// What growth is measured from, and its word: <c>year</c> 同比 (the default), <c>previous</c> 环比, <c>yearStart</c> 比年初,
/// a fixed year such as <c>2020</c>, <c>average-3</c> 三年年均 and <c>twoYear</c> 两年平均.
/// </summary>
public readonly record struct GrowthComparison
{
    /// <summary>An average over one year is the growth of that year, so it starts at two.</summary>
    public const int FewestYears = 2;
    public const int MostYears = 99;

    private const string AverageWord = "average-";

    private readonly Kind _kind;
    private readonly int _number;

    private GrowthComparison(Kind kind, int number = 0) => (_kind, _number) = (kind, number);

    private enum Kind { Year, Previous, YearStart, FixedYear, Average, TwoYear }

    public static GrowthComparison Year => default;

    public static GrowthComparison Previous { get; } = new(Kind.Previous);

    public static GrowthComparison YearStart { get; } = new(Kind.YearStart);

    /// <summary>Geometric over two yearly rates: their bases cancel out, so it is the average over two years.</summary>
    public static GrowthComparison TwoYear { get; } = new(Kind.TwoYear);

    /// <summary>Over how many years a rate is averaged; one when it is not.</summary>
    public int Years => _kind switch
    {
        Kind.Average => _number,
        Kind.TwoYear => 2,
        Kind.Year or Kind.Previous or Kind.YearStart or Kind.FixedYear => 1,
    };

    /// <exception cref="ArgumentOutOfRangeException">A year outside 1900..2199.</exception>
    public static GrowthComparison WithYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, Period.FirstLegalYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, Period.LastLegalYear);
        return new(Kind.FixedYear, year);
    }

    /// <exception cref="ArgumentOutOfRangeException">A number outside 2..99.</exception>
    public static GrowthComparison AverageOver(int years)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(years, FewestYears);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(years, MostYears);
        return new(Kind.Average, years);
    }

    public static bool TryRead(string? word, out GrowthComparison comparison)
    {
        comparison = word switch
        {
            "previous" => Previous,
            "yearStart" => YearStart,
            "twoYear" => TwoYear,
            not null when word.StartsWith(AverageWord, StringComparison.Ordinal)
                && IsNumber(word.AsSpan(AverageWord.Length), FewestYears, MostYears, out var years) => AverageOver(years),
            not null when IsNumber(word, Period.FirstLegalYear, Period.LastLegalYear, out var year) => WithYear(year),
            _ => Year,
        };
        return comparison != Year || word == "year";
    }

    /// <summary>The span it is compared with; null where the comparison is not applicable.</summary>
    public Period? BaseOf(Period period, Nature nature) => period.Months > GrowthResult.LongestSpan ? null : _kind switch
    {
        Kind.Previous => period.Previous,
        Kind.YearStart => nature == Nature.Stock ? Period.OfMonth(period.LastYear, 12).YearBefore : null,
        Kind.FixedYear => _number <= period.LastYear ? period.YearsBefore(period.LastYear - _number) : null,
        Kind.Year or Kind.Average or Kind.TwoYear => period.YearsBefore(Years),
    };

    public override string ToString() => _kind switch
    {
        Kind.Year => "year",
        Kind.Previous => "previous",
        Kind.YearStart => "yearStart",
        Kind.FixedYear => $"{_number}",
        Kind.Average => $"{AverageWord}{_number}",
        Kind.TwoYear => "twoYear",
    };

    private static bool IsNumber(ReadOnlySpan<char> text, int least, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, null, out number) && number >= least && number <= most && text[0] != '0';
}
