using Indicators.Periods;

namespace Indicators.Catalogue;

/// <summary>When figures are to be reported 报送日历: until which day after their period, and which need not be 免报.</summary>
public sealed record ReportingCalendar : CatalogueItem
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    public required IReadOnlyList<ReportingRule> Rules { get; init; }

    /// <summary>Days off 法定节假日, as Saturdays and Sundays are: what is due then is due on the next day that is none.</summary>
    public IReadOnlyList<DateOnly> Holidays { get; init; } = [];

    /// <summary>Saturdays and Sundays that are none 调休上班.</summary>
    public IReadOnlyList<DateOnly> Workdays { get; init; } = [];

    /// <summary>The end of a day at +08:00.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => new(day.AddDays(1), TimeOnly.MinValue, Beijing);

    /// <summary>The day until whose end a period is due by a rule.</summary>
    public DateOnly DueDay(ReportingRule rule, Period period)
    {
        var day = rule.DueDay(period);
        while (IsOff(day)) day = day.AddDays(1);
        return day;
    }

    private bool IsOff(DateOnly day) => Holidays.Contains(day)
        || (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && !Workdays.Contains(day));
}

/// <summary>For some figures, when they are due.</summary>
/// <param name="Frequency">Of the periods that it is for.</param>
/// <param name="Day">The day of the month, of shorter months their last.</param>
/// <param name="Months">How many months after the last of the period; 0 is that month itself.</param>
/// <param name="Indicator">The code of the indicator; null for any.</param>
/// <param name="Level">Of the regions; null for any.</param>
public sealed record ReportingRule(Frequency Frequency, int Day, int Months = 1, string? Indicator = null, RegionLevel? Level = null)
{
    /// <summary>The months, from 1, with which those periods end that need not be reported 免报.</summary>
    public IReadOnlyList<int> Exempt { get; init; } = [];

    /// <summary>Whatever the days off.</summary>
    public DateOnly DueDay(Period period)
    {
        var month = period.Last + Months;
        return new(month / 12, month % 12 + 1, Math.Min(Day, DateTime.DaysInMonth(month / 12, month % 12 + 1)));
    }

    public bool IsExempt(Period period) => Exempt.Contains(period.Last % 12 + 1);

    /// <summary>Whether it is for a figure.</summary>
    public bool Covers(string indicator, RegionLevel level, Period period) =>
        period.Is(Frequency) && (Indicator is null || Indicator == indicator) && (Level is null || Level == level);

    /// <summary>Of several that cover a figure, the one that says most of it goes first.</summary>
    public int Detail => (Indicator is null ? 0 : 4) + (Level is null ? 0 : 2) + (Frequency is Frequency.Ytd ? 0 : 1);
}
