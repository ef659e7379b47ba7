using Indicators.Api.Http.Binding;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Errors;
using Indicators.Catalogue;
using Indicators.Periods;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Calendars;

/// <summary>Reads a written calendar with its rules.</summary>
internal sealed class CalendarReader(CatalogueVersion catalogue)
{
    public static readonly RowSchema Shape = new("Calendar", Fields.OfCalendar, "revision", "updated");

    private readonly RowNameResolution _keys = new(catalogue);
    private readonly List<ReportingRule> _rules = [];
    private ReportingCalendar? _calendar;

    public static ChangeSet Read(RowReader reader, Snapshot snapshot, string code)
    {
        var rows = new CalendarReader(snapshot.Catalogue);
        reader.ReadItem(Shape, row => rows.Take(row, code), new ChildRows(Fields.Rules, rows.TakeRule));
        return new ChangeSet { Calendars = rows._calendar is { } calendar ? [calendar] : [] };
    }

    private void TakeRule(BodyRow row)
    {
        var indicator = row.Has(Fields.Indicator) ? _keys.Indicator(row, Fields.Indicator) : null;
        var (level, frequency) = (row.Choice<RegionLevel>(Fields.Level), row.Choice<Frequency>(Fields.Frequency));
        row.Requires(Fields.DueDay);
        var (day, months) = (row.Whole(Fields.DueDay, 1, 31), row.Whole(Fields.DueMonths, 0, 24) ?? 1);
        var exempt = row.Numbers(Fields.Exempt) ?? [];
        foreach (var month in exempt.Where(month => month is < 1 or > 12 || month % 1 != 0))
            row.Refuse(Fields.Exempt, ErrorCode.OutOfRange, $"{month}", 1, 12);
        if (row.HasErrors || frequency is not { } of || day is not { } due) return;
        var rule = new ReportingRule(of, due, months, indicator?.Code, level) { Exempt = [.. exempt.Select(month => (int)month)] };
        var before = _rules.FindIndex(other => (other.Indicator, other.Level, other.Frequency) == (rule.Indicator, level, of));
        if (before >= 0) row.Refuse((BodyField?)null, ErrorCode.DuplicateRow, before + 1);
        _rules.Add(rule);
    }

    private void Take(BodyRow row, string path)
    {
        RowNameResolution.RefuseCode(row, Fields.Code, path);
        var (name, nameEn) = (row.Text(Fields.Name), row.Text(Fields.NameEn));
        var (holidays, workdays) = (Days(row, Fields.Holidays), Days(row, Fields.Workdays));
        foreach (var day in holidays.Intersect(workdays))
            row.Refuse(Fields.Workdays, ErrorCode.ConflictingWords, $"{day:yyyy-MM-dd}", Fields.Holidays.Name);
        if (row.Requires(Fields.Rules) && _rules.Count == 0 && !row.HasErrors) row.Refuse(Fields.Rules, ErrorCode.Required);
        if (row.HasErrors) return;
        _calendar = new()
        {
            Id = catalogue.Calendars.OfCode(path)?.Id ?? 0,
            Code = path,
            Name = name!,
            NameEn = nameEn,
            Rules = [.. _rules],
            Holidays = holidays,
            Workdays = workdays,
        };
    }

    private static List<DateOnly> Days(BodyRow row, BodyField field)
    {
        List<DateOnly> days = [];
        foreach (var text in row.Texts(field))
        {
            if (TimeText.Date(text) is { } day) days.Add(day);
            else row.Refuse(field, ErrorCode.BadTime, text);
        }

        return [.. days.Distinct().Order()];
    }

    private static class Fields
    {
        public static readonly BodyField Code = BodyField.Text(
            "code", "That of the path: small letters, digits and hyphens.", maxLength: 64);
        public static readonly BodyField Name = BodyField.Text(
            "name", "The Chinese name, by which queries may name it too.", required: true);
        public static readonly BodyField NameEn = BodyField.Text("nameEn", "The English name.");
        public static readonly BodyField Indicator = BodyField.Text("indicator", "Code, name or alias of the indicator; any without it.");
        public static readonly BodyField Level = BodyField.Choice<RegionLevel>("level", "The level of the regions; any without it.");
        public static readonly BodyField Frequency = BodyField.Choice<Frequency>(
            "frequency", "Of the periods that it is for: a month, a quarter, the year to date.", required: true);
        public static readonly BodyField DueDay = new(
            "dueDay", BodyFieldType.WholeNumber, "The day of the month until whose end it is due, 1 to 31; of shorter months their last.")
        {
            Required = true,
        };
        public static readonly BodyField DueMonths = new(
            "dueMonths", BodyFieldType.WholeNumber, "How many months after the last of the period that month is, 0 to 24; 1 without it.");
        public static readonly BodyField Exempt = new(
            "exempt", BodyFieldType.Numbers, "免报: the months, 1 to 12, with which those periods end that need not be reported.");
        public static readonly BodyField Holidays = new(
            "holidays", BodyFieldType.Texts,
            "Days off beside Saturdays and Sundays, such as 2026-10-01: what is due then is due after them.");
        public static readonly BodyField Workdays = new(
            "workdays", BodyFieldType.Texts, "Saturdays and Sundays that are no days off 调休上班.");

        public static readonly BodyField Rules = new("rules", BodyFieldType.Rows, "When which figures are due; the most detailed counts.")
        {
            Required = true,
            Rows = new("CalendarRule", [Indicator, Level, Frequency, DueDay, DueMonths, Exempt]),
        };

        public static readonly BodyField[] OfCalendar = [Code, Name, NameEn, Rules, Holidays, Workdays];
    }
}
