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

public static class Frequencies
{
    extension(Frequency frequency)
    {
        /// <summary>How many months a span of the frequency has at least.</summary>
        public int Months => frequency switch
        {
            Frequency.Month or Frequency.Ytd => 1,
            Frequency.Quarter => 3,
            Frequency.Half => 6,
            Frequency.Year => 12,
        };
    }

    /// <summary>The spans of a frequency that end at or before a boundary, newest first, back to the first that can be written.</summary>
    public static IEnumerable<Period> SpansBackFrom(this Frequency frequency, int boundary)
    {
        var months = frequency.Months;
        for (var end = boundary - boundary % months; end - months >= Period.FirstLegalYear * 12; end -= months)
        {
            yield return Period.Between(frequency == Frequency.Ytd ? (end - 1) / 12 * 12 : end - months, end);
        }
    }
}
