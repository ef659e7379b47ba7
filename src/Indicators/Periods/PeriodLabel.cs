namespace Indicators.Periods;

/// <summary>Names of periods as reports print them; the Chinese ones can be read back.</summary>
internal static class PeriodLabel
{
    private static readonly string[] English =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    public static string Of(Period period, Language language) => language is Language.English ? InEnglish(period) : InChinese(period);

    private static string InChinese(Period p)
    {
        var (year, month, lastYear, lastMonth) = (p.FirstYear, p.First % 12 + 1, p.LastYear, p.Last % 12 + 1);
        return p switch
        {
            { IsYear: true } => $"{year}年",
            { IsHalf: true } => $"{year}年{(month == 1 ? '上' : '下')}半年",
            { IsQuarter: true } => $"{year}年{"一二三四"[month / 3]}季度",
            { IsMonth: true } => $"{year}年{month}月",
            { IsWholeYears: true } => $"{year}-{lastYear}年",
            { IsYearToDate: true, Months: 9 } => $"{year}年前三季度",
            _ when year == lastYear => $"{year}年{month}-{lastMonth}月",
            _ => $"{year}年{month}月-{lastYear}年{lastMonth}月",
        };
    }

    private static string InEnglish(Period p)
    {
        var (year, month, lastYear) = (p.FirstYear, English[p.First % 12], p.LastYear);
        return p switch
        {
            { IsYear: true } => $"{year}",
            { IsHalf: true } => $"{(p.First % 12 == 0 ? "first" : "second")} half of {year}",
            { IsQuarter: true } => $"Q{p.First % 12 / 3 + 1} {year}",
            { IsMonth: true } => $"{month} {year}",
            { IsWholeYears: true } => $"{year}-{lastYear}",
            _ when year == lastYear => $"{month}-{English[p.Last % 12]} {year}",
            _ => $"{month} {year}-{English[p.Last % 12]} {lastYear}",
        };
    }
}
