using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Queries;

/// <summary>A running total of some regions against the one that each reported before it and the one after it.</summary>
/// <param name="run">What begins with it, in order of the ends, itself among them.</param>
/// <param name="read">What some of the regions (ids, in their order) reported for another period.</param>
internal sealed class RunNeighbours(ActualSlice total, IReadOnlyList<Period> run, Func<Period, int[], ActualSlice> read)
{
    /// <summary>
    /// The ids of the regions of which it falls, or the next does, in their order: which of the two is wrong nobody can tell.
    /// </summary>
    public int[] Falling() =>
    [
        .. Against(run.Where(period => period.End < total.Period.End).Reverse(), (own, before) => own < before)
            .Union(Against(run.Where(period => period.End > total.Period.End), (own, after) => after < own)).Order(),
    ];

    // From the nearest on, until every region has reported one.
    private List<int> Against(IEnumerable<Period> nearestFirst, Func<long, long, bool> falls)
    {
        List<int> falling = [];
        List<(int Region, long Total)> open = [.. total.Regions.Zip(total.Observations)
            .Where(pair => FallingTotals.Counts(pair.Second)).Select(pair => (pair.First, pair.Second.Value.Millionths))];
        foreach (var period in nearestFirst)
        {
            if (open.Count == 0) break;
            int[] regions = [.. open.Select(own => own.Region)];
            var others = read(period, regions).At(regions, cell => FallingTotals.Counts(cell) ? cell!.Value.Value.Millionths : (long?)null);
            falling.AddRange(regions.Where((_, at) => others[at] is { } other && falls(open[at].Total, other)));
            open = [.. open.Where((_, at) => others[at] is null)];
        }

        return falling;
    }
}
