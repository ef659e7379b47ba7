using Indicators.Periods;

namespace Indicators.Measures;

/// <summary>Why an array is no schedule of a target.</summary>
public enum ScheduleFault { None, WrongLength, BelowZero, Falls, EndsBelowWhole, EndsAboveWhole }

/// <summary>序时计划: cumulative shares of a target in percent, one per month of its period, never falling, the last one 100.</summary>
public static class Schedule
{
    public static ScheduleFault FaultOf(IReadOnlyList<decimal> shares, Period target)
    {
        if (shares.Count != target.Months) return ScheduleFault.WrongLength;
        if (shares[0] < 0) return ScheduleFault.BelowZero;
        if (shares.Zip(shares.Skip(1)).Any(pair => pair.Second < pair.First)) return ScheduleFault.Falls;
        return shares[^1].CompareTo(100) switch
        {
            < 0 => ScheduleFault.EndsBelowWhole,
            > 0 => ScheduleFault.EndsAboveWhole,
            _ => ScheduleFault.None,
        };
    }
}
