namespace Indicators.Periods;

/// <summary>How often a series reports. Month to Year are aligned to the calendar; Ytd 累计 runs from January within one year.</summary>
public enum Frequency
{
    Month,
    Quarter,
    Half,
    Year,
    Ytd,
}
