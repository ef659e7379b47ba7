using System.Runtime.InteropServices;

namespace Indicators.Periods;

/// <summary>
/// A span of whole months: a first month and a number of months, nothing more.
/// Months are numbered year × 12 + month − 1. Two spellings of one span are the same period. Ordered by first month, then length.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Period : IComparable<Period>
{
    /// <summary>Ten bits of <see cref="Key"/> hold the length.</summary>
    public const int MaxMonths = 1023;
    public const int FirstLegalYear = 1900;
    public const int LastLegalYear = 2199;

    /// <summary>A span from <paramref name="firstMonth"/> on.</summary>
    /// <remarks>
    /// What is written lies in 1900..2199; the base of what is written may lie before: a question without an answer, not an error.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A length outside 1..1023, or a month outside the years 1..9997.</exception>
    public Period(int firstMonth, int months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, MaxMonths);
        ArgumentOutOfRangeException.ThrowIfLessThan(firstMonth, 12);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstMonth, 9998 * 12 - months);
        Key = (firstMonth << 10) + months;
    }

    /// <summary>The storage key: ((year × 12 + month − 1) &lt;&lt; 10) + months. Its order is the order of periods.</summary>
    public int Key { get; }

    public int First => Key >> 10;
    public int Months => Key & MaxMonths;

    /// <summary>The boundary after the span: the number of the month that follows it.</summary>
    public int End => First + Months;
    public int Last => End - 1;

    public int FirstYear => First / 12;
    public int LastYear => Last / 12;
    public DateOnly Start => new(FirstYear, First % 12 + 1, 1);
    public DateOnly EndDate => new(LastYear, Last % 12 + 1, DateTime.DaysInMonth(LastYear, Last % 12 + 1));

    public bool IsMonth => Months == 1;
    public bool IsQuarter => Months == 3 && First % 3 == 0;
    public bool IsHalf => Months == 6 && First % 6 == 0;
    public bool IsYear => Months == 12 && First % 12 == 0;

    /// <summary>One or more calendar years, such as a plan 五年规划.</summary>
    public bool IsWholeYears => First % 12 == 0 && Months % 12 == 0;

    /// <summary>From January of one year: 1–n月累计, of which a January, a first quarter, a first half and a year are cases.</summary>
    public bool IsYearToDate => First % 12 == 0 && Months <= 12;

    /// <summary>The frequency a span has by itself: Ytd only where no calendar frequency fits, null for a plan or an odd span.</summary>
    public Frequency? Frequency =>
        IsMonth ? Periods.Frequency.Month
        : IsQuarter ? Periods.Frequency.Quarter
        : IsHalf ? Periods.Frequency.Half
        : IsYear ? Periods.Frequency.Year
        : IsYearToDate ? Periods.Frequency.Ytd
        : null;

    /// <summary>The single month at its end, which is what a stock 时点数 means by the span.</summary>
    public Period LastMonth => new(Last, 1);

    /// <summary>The same span a year before, the base of 同比.</summary>
    public Period YearBefore => Shifted(-12);

    /// <summary>The span of the same length right before, the base of 环比.</summary>
    public Period Previous => Shifted(-Months);

    /// <summary>As SDMX writes it: 2020, 2020-S1, 2020-Q2, 2020-05 and, of any other span, 2020-01-01/P11M.</summary>
    public string ToSdmx() => Frequency switch
    {
        Periods.Frequency.Half => $"{FirstYear:D4}-S{First % 12 / 6 + 1}",
        Periods.Frequency.Year or Periods.Frequency.Quarter or Periods.Frequency.Month => ToString(),
        Periods.Frequency.Ytd or null => $"{Start:yyyy-MM-dd}/P{Months}M",
    };

    public static Period FromKey(int key) => new(key >> 10, key & MaxMonths);

    public static Period OfYear(int year) => new(year * 12, 12);

    public static Period OfHalf(int year, int half) => OfPart(year, half, 6);

    public static Period OfQuarter(int year, int quarter) => OfPart(year, quarter, 3);

    public static Period OfMonth(int year, int month) => OfPart(year, month, 1);

    /// <summary>From a month to the boundary after the last one.</summary>
    public static Period Between(int firstMonth, int endBoundary) => new(firstMonth, endBoundary - firstMonth);

    public static bool TryRead(ReadOnlySpan<char> text, out Period period, out PeriodError fault)
    {
        fault = PeriodParser.Read(text, out period);
        return fault is PeriodError.None;
    }

    public static bool TryRead(string? text, out Period period, out PeriodError fault) => TryRead(text.AsSpan(), out period, out fault);

    public Period YearsBefore(int years) => Shifted(-12 * years);

    public bool Contains(Period other) => First <= other.First && other.End <= End;

    public bool Is(Frequency frequency) => frequency is Periods.Frequency.Ytd ? IsYearToDate : Frequency == frequency;

    /// <summary>The name of the span as reports write it: 2020年上半年, first half of 2020.</summary>
    public string Label(Language language) => PeriodLabel.Of(this, language);

    /// <summary>The shortest own form: 2020, 2020-H1, 2020-Q2, 2020-05, 2020-01..2020-11.</summary>
    public override string ToString() => PeriodParser.Write(this);

    public int CompareTo(Period other) => Key.CompareTo(other.Key);

    public static bool operator <(Period left, Period right) => left.Key < right.Key;

    public static bool operator >(Period left, Period right) => left.Key > right.Key;

    public static bool operator <=(Period left, Period right) => left.Key <= right.Key;

    public static bool operator >=(Period left, Period right) => left.Key >= right.Key;

    private static Period OfPart(int year, int part, int months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(part, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, 12 / months);
        return new(year * 12 + (part - 1) * months, months);
    }

    private Period Shifted(int months) => new(First + months, Months);
}
