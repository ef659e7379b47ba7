using Indicators.Periods;

namespace Indicators.Measures.Formulas;

/// <summary>Why an array is no schedule of a target.</summary>
public enum ScheduleError { None, WrongLength, BelowZero, Falls, EndsBelowWhole, EndsAboveWhole }

/// <summary>序时计划: cumulative shares of a target in percent, one per month of its period, never falling, the last one 100.</summary>
public static class Schedule
{
    public static ScheduleError ErrorOf(IReadOnlyList<decimal> shares, Period target)
    {
        if (shares.Count != target.Months) return ScheduleError.WrongLength;
        if (shares[0] < 0) return ScheduleError.BelowZero;
        if (shares.Zip(shares.Skip(1)).Any(pair => pair.Second < pair.First)) return ScheduleError.Falls;
        return shares[^1].CompareTo(100) switch
        {
            < 0 => ScheduleError.EndsBelowWhole,
            > 0 => ScheduleError.EndsAboveWhole,
            _ => ScheduleError.None,
        };
    }
}
