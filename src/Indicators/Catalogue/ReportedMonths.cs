using Indicators.Periods;

namespace Indicators.Catalogue;

/// <summary>The months that a region has figures in.</summary>
/// <param name="First">The first month of the earliest period.</param>
/// <param name="FirstEnd">The month that a period ends with first: to report it, a region must have begun by then.</param>
/// <param name="Last">The month that a period begins with last: to report it, a region must not have ended before.</param>
public readonly record struct ReportedMonths(int First, int FirstEnd, int Last)
{
    private const int YearMonths = 12;

    /// <summary>Whether a figure of a period may stand under a region.</summary>
    public static bool Includes(Region region, Period period) =>
        new ReportedMonths(period.First, period.Last, period.First).AreWithin(region);

    /// <summary>Whether a life has all the figures. A life that ended within a year still has what is stored in its last months.</summary>
    public bool AreWithin(Region region) => (region.From is null || region.From <= FirstEnd) && Last <= LastReported(region.To);

    private static int LastReported(int? end) => end is { } month ? month / YearMonths * YearMonths + YearMonths - 1 : int.MaxValue;
}
