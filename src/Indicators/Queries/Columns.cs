using Indicators.Measures;
using Indicators.Periods;

namespace Indicators.Queries;

/// <summary>The figures of one indicator over a worksheet's frame, by period.</summary>
public abstract class Columns
{
    /// <summary>What the indicator was in a period, for each region of the frame.</summary>
    public abstract Reading[] this[Period period] { get; }

    /// <summary>Reads what several columns need in one trip.</summary>
    public abstract void Load(IEnumerable<Period> periods);

    /// <summary>A ratio as it follows from its parts, whatever was reported; null for what has no parts.</summary>
    public abstract Reading[]? Divided(Period period);

    public abstract Reading InStoredUnit(Reading reading);

    /// <summary>The newest period that a region has a figure for, where it is asked for a span shorter than the indicator has.</summary>
    public abstract Period? Instead(Period asked, int index);
}
