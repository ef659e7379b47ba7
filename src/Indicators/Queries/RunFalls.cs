using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Queries;

/// <summary>The running totals that fall, and those that they fall below: neither can be told from the other.</summary>
internal sealed class RunFalls(IReadOnlyList<ActualSlice> run)
{
    private const int BytesPerFall = 24;

    private readonly FallingTotal[] _falls = [.. FallingTotals.Of(run)];

    public long Bytes => _falls.Length * BytesPerFall;

    /// <summary>The ids of the regions whose total of a period is one of them.</summary>
    public IEnumerable<int> Of(Period period) =>
        _falls.Where(fall => fall.Period == period || fall.Before == period).Select(fall => fall.Region);
}
