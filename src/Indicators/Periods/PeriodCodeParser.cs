namespace Indicators.Periods;

/// <summary>
/// Coded forms: our own (2020, 2020-H1, 2020-05, 2020-01..2020-11, 2021-2025), SDMX (2020-A1, 2020A, -S1, -T1, -Q1, -M05),
/// ISO 8601 intervals (2020-01-01/P5M, 2020-01/2020-05, 2020-01-01/2020-05-31) and those of sheets (2021/06, 2021.1-6).
/// </summary>
internal static class PeriodCodeParser
{
    public static PeriodError Read(ReadOnlySpan<char> text, out Period period)
    {
        var cursor = new PeriodScanner(text);
        var fault = ReadPoint(ref cursor, ends: false, out var first, out var end);
        if (fault is PeriodError.None && !cursor.AtEnd)
        {
            var interval = cursor.Take('/');
            fault = interval && cursor.Take('P') ? ReadDuration(ref cursor, first, out end)
                : interval || cursor.Take("..") || cursor.Take('~') ? ReadPoint(ref cursor, ends: true, out _, out end)
                : PeriodError.UnknownForm;
            if (fault is PeriodError.None && !cursor.AtEnd) fault = PeriodError.UnknownForm;
            if (fault is PeriodError.None && interval && text.Length == "2019/2020".Length && end - first == 24)
                fault = PeriodError.SchoolYearOrYears;
        }

        period = default;
        return fault is PeriodError.None ? PeriodParser.Span(first, end, out period) : fault;
    }

    private static PeriodError ReadPoint(ref PeriodScanner cursor, bool ends, out int first, out int end)
    {
        (first, end) = (0, 0);
        if (!cursor.TakeDigits(4, 4, out var year)) return PeriodError.UnknownForm;
        if (year is < Period.FirstLegalYear or > Period.LastLegalYear) return PeriodError.YearOutOfRange;
        if (TakeMonth(ref cursor, out var numbered)) return ReadMonths(ref cursor, year, numbered, out first, out end);
        var dash = cursor.Take('-');
        var letter = cursor.TakeAny("AHSBTQM");
        if (letter == 'B') return ReadBimester(ref cursor);
        var months = letter switch
        {
            'A' => 12,
            'H' or 'S' => 6,
            'T' => 4,
            'Q' => 3,
            'M' => 1,
            _ => 0,
        };
        if (months > 0) return ReadPart(ref cursor, year, months, out first, out end);
        if (!dash)
        {
            (first, end) = (year * 12, year * 12 + 12);
            return PeriodError.None;
        }

        if (!ends && cursor.TakeDigits(4, 4, out var lastYear))
        {
            (first, end) = (year * 12, lastYear * 12 + 12);
            return lastYear == year + 1 && cursor.AtEnd ? PeriodError.SchoolYearOrYears : PeriodError.None;
        }

        if (!cursor.TakeDigits(2, 2, out var month)) return PeriodError.UnknownForm;
        if (month is < 1 or > 12) return PeriodError.MonthOutOfRange;
        (first, end) = (year * 12 + month - 1, year * 12 + month);
        return cursor.Take('-') ? ReadDay(ref cursor, ends ? DateTime.DaysInMonth(year, month) : 1, ends) : PeriodError.None;
    }

    private static PeriodError ReadPart(ref PeriodScanner cursor, int year, int months, out int first, out int end)
    {
        (first, end) = (0, 0);
        if (!cursor.TakeDigits(1, months == 1 ? 2 : 1, out var part))
        {
            if (months < 12) return PeriodError.UnknownForm;
            part = 1;
        }

        if (part < 1 || part > 12 / months) return months == 1 ? PeriodError.MonthOutOfRange : PeriodError.PartOutOfRange;
        first = year * 12 + (part - 1) * months;
        end = first + months;
        return PeriodError.None;
    }

    // SDMX's B was the half-year, others' is two months.
    private static PeriodError ReadBimester(ref PeriodScanner cursor) =>
        !cursor.TakeDigits(1, 1, out var part) ? PeriodError.UnknownForm
        : part is 1 or 2 ? PeriodError.BimesterOrHalf
        : PeriodError.PartOutOfRange;

    // 2021.1 and 2021/06, which are not the beginnings of 2021..2025 and 2021/2025.
    private static bool TakeMonth(ref PeriodScanner cursor, out int month)
    {
        var ahead = cursor;
        month = 0;
        if (!(ahead.Take('.') || ahead.Take('/')) || !ahead.TakeDigits(1, 2, out month)) return false;
        cursor = ahead;
        return true;
    }

    // What follows its month is another of the same year or, with its own, of a later one: 2021.1-6, 2021.11-2022.2.
    private static PeriodError ReadMonths(ref PeriodScanner cursor, int year, int month, out int first, out int end)
    {
        (first, end) = (year * 12 + month - 1, year * 12 + month);
        if (month is < 1 or > 12) return PeriodError.MonthOutOfRange;
        if (!cursor.Take('-')) return PeriodError.None;
        if (!cursor.TakeDigits(1, 2, out var last)) return ReadPoint(ref cursor, ends: true, out _, out end);
        end = year * 12 + last;
        return last is < 1 or > 12 ? PeriodError.MonthOutOfRange : PeriodError.None;
    }

    // A day only names the edge of its month: the first at the start of an interval, the last at its end.
    private static PeriodError ReadDay(ref PeriodScanner cursor, int edge, bool ends)
    {
        if (!cursor.TakeDigits(2, 2, out var day)) return PeriodError.UnknownForm;
        if (day != edge) return PeriodError.NotWholeMonths;
        _ = cursor.Take("T00:00:00");
        return ends || !cursor.AtEnd ? PeriodError.None : PeriodError.NotWholeMonths;
    }

    private static PeriodError ReadDuration(ref PeriodScanner cursor, int first, out int end)
    {
        end = first;
        if (!cursor.TakeDigits(1, 4, out var count)) return PeriodError.UnknownForm;
        if (cursor.Take('Y'))
        {
            end += count * 12;
            if (cursor.AtEnd) return PeriodError.None;
            if (!cursor.TakeDigits(1, 4, out count)) return PeriodError.UnknownForm;
        }

        if (!cursor.Take('M')) return PeriodError.UnknownForm;
        end += count;
        return PeriodError.None;
    }
}
