namespace Indicators.Periods;

/// <summary>Chinese forms: 2020年, 2020年上半年, 2020年一季度, 2020年1-5月累计, 2021-2025年, 十四五; 2020年末 and 2020年6月底 are months.</summary>
internal static class ChinesePeriodParser
{
    public static PeriodError Read(ReadOnlySpan<char> text, out Period period)
    {
        period = default;
        var running = text.EndsWith("累计");
        if (running) text = text[..^2];
        var cursor = new PeriodScanner(text);
        var fault = cursor.Sees('十') ? ReadPlan(ref cursor, out var first, out var end) : ReadSpan(ref cursor, out first, out end);
        if (fault is not PeriodError.None) return fault;
        if (cursor.Take('末') || cursor.Take('底')) first = end - 1;
        return cursor.AtEnd && !(running && IsOpen(first, end)) ? PeriodParser.Span(first, end, out period) : PeriodError.UnknownForm;
    }

    // 5月累计 and 二季度累计 may mean since January, 2020年累计 the year so far: none says its span.
    private static bool IsOpen(int first, int end) => end - first is 1 or 3 ? first % 12 > 0 : end - first == 12;

    // 十一五 is 2006–2010; the plans before it were not all five years apart.
    private static PeriodError ReadPlan(ref PeriodScanner cursor, out int first, out int end)
    {
        (first, end) = (0, 0);
        if (!cursor.Take('十') || cursor.TakeDigitWord() is not (> 0 and var number) || !cursor.Take('五')) return PeriodError.UnknownForm;
        _ = cursor.Take("时期") || cursor.Take("期间");
        first = (2006 + 5 * (number - 1)) * 12;
        end = first + 60;
        return PeriodError.None;
    }

    private static PeriodError ReadSpan(ref PeriodScanner cursor, out int first, out int end)
    {
        (first, end) = (0, 0);
        if (!cursor.TakeYear(out var year))
            return cursor.TakeDigits(2, 2, out _) && cursor.Take('年') ? PeriodError.YearOfTwoDigits : PeriodError.UnknownForm;
        if (year is < Period.FirstLegalYear or > Period.LastLegalYear) return PeriodError.YearOutOfRange;
        (first, end) = (year * 12, year * 12 + 12);
        var named = cursor.Take('年');
        if (TakeTo(ref cursor)) return ReadLastYear(ref cursor, out end);
        if (!named) return PeriodError.UnknownForm;
        if (cursor.AtEnd || cursor.Sees('末') || cursor.Sees('底') || cursor.Take('度') || cursor.Take("全年")) return PeriodError.None;
        if (cursor.Take("上半年")) end -= 6;
        else if (cursor.Take("下半年")) first += 6;
        else if (cursor.Take('前')) return ReadOpening(ref cursor, first, out end);
        else return ReadWithin(ref cursor, ref first, out end);
        return PeriodError.None;
    }

    private static PeriodError ReadLastYear(ref PeriodScanner cursor, out int end)
    {
        end = 0;
        if (!cursor.TakeYear(out var year) || !cursor.Take('年')) return PeriodError.UnknownForm;
        end = (year + 1) * 12;
        return PeriodError.None;
    }

    // 前三季度, 前三个季度, 前5个月
    private static PeriodError ReadOpening(ref PeriodScanner cursor, int first, out int end)
    {
        end = 0;
        if (!cursor.TakeNumber(out var count)) return PeriodError.UnknownForm;
        _ = cursor.Take('个');
        var months = cursor.Take("季度") ? 3 : cursor.Take('月') ? 1 : 0;
        if (months == 0) return PeriodError.UnknownForm;
        end = first + count * months;
        return OutOf(count, months);
    }

    // 一季度, 第一季度, 1-3季度, 5月, 5月份, 1-5月, 1月至5月, 11月-2021年2月
    private static PeriodError ReadWithin(ref PeriodScanner cursor, ref int first, out int end)
    {
        var january = first;
        end = 0;
        var fault = ReadPart(ref cursor, out var from, out var months);
        if (fault is not PeriodError.None) return fault;
        var (to, sharesWord) = (from, months == 0);
        if (TakeTo(ref cursor))
        {
            if (cursor.TakeYear(out var year))
            {
                if (!cursor.Take('年') || sharesWord) return PeriodError.UnknownForm;
                january = year * 12;
            }

            fault = ReadPart(ref cursor, out to, out var lastMonths);
            if (fault is not PeriodError.None) return fault;
            if (!sharesWord && months != lastMonths) return PeriodError.UnknownForm;
            months = lastMonths;
        }

        if (months == 0) return PeriodError.UnknownForm;
        (first, end) = (first + (from - 1) * months, january + to * months);
        return OutOf(from, months) is var early and not PeriodError.None ? early : OutOf(to, months);
    }

    // A number with its word, 3 months for 季度 and 1 for 月, or 0 where the word follows later as in 1-5月.
    private static PeriodError ReadPart(ref PeriodScanner cursor, out int number, out int months)
    {
        months = 0;
        var ordinal = cursor.Take('第');
        if (!cursor.TakeNumber(out number)) return PeriodError.UnknownForm;
        if (cursor.Take("季度")) months = 3;
        else if (!ordinal && (cursor.Take("月份") || cursor.Take('月'))) months = 1;
        return PeriodError.None;
    }

    private static bool TakeTo(ref PeriodScanner cursor) => cursor.Take('-') || cursor.Take('~');

    private static PeriodError OutOf(int number, int months) =>
        number >= 1 && number <= 12 / months ? PeriodError.None
        : months == 1 ? PeriodError.MonthOutOfRange : PeriodError.PartOutOfRange;
}
