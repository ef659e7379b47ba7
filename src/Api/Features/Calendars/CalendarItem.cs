using Indicators.Api.Http.Formats;
using Indicators.Catalogue;
using Indicators.Periods;

namespace Indicators.Api.Features.Calendars;

/// <summary>A reporting calendar 报送日历.</summary>
public sealed record CalendarItem(ReportingCalendar Calendar) : IAnswerRow<CalendarItem>
{
    private const string HolidaysDoc = "Days off 法定节假日: what is due then is due on the next day that is none, nor a Saturday or Sunday.";

    public static AnswerColumns<CalendarItem> Columns { get; } = new AnswerColumns<CalendarItem>()
        .Text("code", "What queries name it by, as they may by its name.", row => row.Calendar.Code)
        .Text("name", "In Chinese.", row => row.Calendar.Name)
        .Text("nameEn", "In English.", row => row.Calendar.NameEn, ColumnTraits.Nullable)
        .Rows<CalendarRule>(
            "rules", "In the order they were written.", row => [.. row.Calendar.Rules.Select(rule => new CalendarRule(rule))])
        .Texts("holidays", HolidaysDoc, row => Days(row.Calendar.Holidays))
        .Texts("workdays", "Saturdays and Sundays that are no days off 调休上班.", row => Days(row.Calendar.Workdays))
        .Long("revision", "The revision that wrote it.", row => row.Calendar.Revision);

    private static List<string> Days(IReadOnlyList<DateOnly> days) => [.. days.Select(day => $"{day:yyyy-MM-dd}")];
}

public sealed record CalendarRule(ReportingRule Rule) : IAnswerRow<CalendarRule>
{
    public static AnswerColumns<CalendarRule> Columns { get; } = new AnswerColumns<CalendarRule>()
        .Text("indicator", "The indicator's code; null for any.", row => row.Rule.Indicator, ColumnTraits.Nullable)
        .Code<RegionLevel>("level", "Of the regions; null for any.", row => row.Rule.Level, ColumnTraits.Nullable)
        .Code<Frequency>("frequency", "Of the periods that it is for.", row => row.Rule.Frequency)
        .Integer("dueDay", "The day of the month, of shorter months their last.", row => row.Rule.Day)
        .Integer("dueMonths", "How many months after the last of the period.", row => row.Rule.Months)
        .Numbers(
            "exempt", "The months with which those periods end that need not be reported 免报.",
            row => [.. row.Rule.Exempt.Select(month => (decimal)month)]);

    /// <summary>As it stands in a cell of a table.</summary>
    public override string ToString() => $"{Rule.Indicator ?? "*"} {Rule.Frequency} +{Rule.Months}-{Rule.Day}";
}
