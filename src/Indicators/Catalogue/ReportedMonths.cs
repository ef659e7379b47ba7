namespace Indicators.Catalogue;

/// <summary>The months that a region has figures in: the first of its earliest period, and the first of its latest.</summary>
public readonly record struct ReportedMonths(int Earliest, int Latest)
{
    private const int YearMonths = 12;

    /// <summary>Whether a life has all the figures. A life that ended within a year still has what is stored in its last months.</summary>
    public bool AreWithin(Region region) => (region.From is null || region.From <= Earliest) && Latest <= LastReported(region.To);

    private static int LastReported(int? end) => end is { } month ? month / YearMonths * YearMonths + YearMonths - 1 : int.MaxValue;
}
