using Indicators.Catalogue;
using Indicators.Periods;

namespace Indicators.Queries;

/// <summary>
/// When a figure is due by some calendars: the rule that says most of it counts, of equal ones that of the first calendar.
/// </summary>
internal sealed class ReportingSchedule(IReadOnlyList<ReportingCalendar> calendars)
{
    private readonly Dictionary<(string Indicator, RegionLevel Level, Period Period), DuePeriod?> _known = [];

    /// <summary>Null where no calendar says so.</summary>
    public DuePeriod? Find(string indicator, RegionLevel level, Period period)
    {
        if (_known.TryGetValue((indicator, level, period), out var known)) return known;
        var (calendar, rule) = calendars.SelectMany(calendar => calendar.Rules, (calendar, rule) => (calendar, rule))
            .Where(pair => pair.rule.Covers(indicator, level, period)).OrderByDescending(pair => pair.rule.Detail).FirstOrDefault();
        DuePeriod? found = calendar is null ? null
            : rule.IsExempt(period) ? new(IsExempt: true, default)
            : new(IsExempt: false, calendar.DueDay(rule, period));
        return _known[(indicator, level, period)] = found;
    }
}

internal sealed record DuePeriod(bool IsExempt, DateOnly Due);
