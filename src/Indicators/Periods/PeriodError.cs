namespace Indicators.Periods;

/// <summary>Why a text is not a <see cref="Period"/>.</summary>
public enum PeriodError
{
    None,
    Empty,
    UnknownForm,

    /// <summary>A year outside 1900..2199.</summary>
    YearOutOfRange,

    /// <summary>A month outside 1..12.</summary>
    MonthOutOfRange,

    /// <summary>A half, third, quarter or reporting year that does not exist, such as 2020-Q5.</summary>
    PartOutOfRange,

    /// <summary>A day that does not begin or end a month: a period is whole months.</summary>
    NotWholeMonths,

    EndBeforeStart,

    /// <summary>More than <see cref="Period.MaxMonths"/> months.</summary>
    TooLong,

    /// <summary>2020-B1: January and February, or the first half.</summary>
    BimesterOrHalf,

    /// <summary>2019-2020: a school year, or two years.</summary>
    SchoolYearOrYears,

    /// <summary>21年: 2021, or 1921.</summary>
    YearOfTwoDigits,
}
