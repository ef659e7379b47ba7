using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Periods;

namespace Indicators.Queries;

/// <summary>
/// The newest periods that any of the asked regions or, where they are compared, of their peers has reported; one for all of an indicator.
/// They are found by looking, from the newest back.
/// </summary>
internal sealed class LatestPeriods(FigureQuery query, CatalogueVersion catalogue, Dataset dataset)
{
    private const int LongestOfAYear = 12;

    private readonly Dictionary<int, Period?> _newest = [];

    /// <summary>Of those that end together the longest within a year; null when nothing was ever reported.</summary>
    public Period? Of(Indicator indicator) => _newest.TryGetValue(indicator.Id, out var newest)
        ? newest
        : _newest[indicator.Id] = Find(indicator, int.MaxValue);

    /// <summary>Of several indicators the newest of all.</summary>
    public Period? OfAny(IEnumerable<Indicator> indicators) =>
        indicators.Select(Of).OfType<Period>().Cast<Period?>().MaxBy(period => period!.Value.End);

    /// <summary>What stands in for a span shorter than the indicator has; null where it has such spans, or nothing stands in.</summary>
    public Period? InsteadOf(Period asked, Indicator indicator) =>
        asked.Months < indicator.ShortestMonths ? Find(indicator, LongestOfAYear) : null;

    private Period? Find(Indicator indicator, int longest)
    {
        var known = new StoredColumns(Context([]), indicator).Known
            .Where(period => period.Months >= indicator.ShortestMonths && period.Months <= longest);
        List<Period> newestFirst =
        [
            .. known.OrderByDescending(period => period.End)
                .ThenBy(period => period.Months > LongestOfAYear).ThenByDescending(period => period.Months),
        ];

        // The more were looked through in vain, the more are read at once.
        for (int seen = 0, most = 1; seen < newestFirst.Count; seen += most, most *= 2)
        {
            var next = newestFirst.Skip(seen).Take(most)
                .Select(period => (Period: period, Columns: new StoredColumns(Context(Asked(period.Last)), indicator))).ToList();
            dataset.Load(plan => next.ForEach(one => one.Columns.LoadTold(plan, one.Period)));
            var found = next.Find(one => Array.Exists(one.Columns.Told(one.Period), reading => reading.Value is not null));
            if (found.Columns is not null) return found.Period;
        }

        return null;
    }

    private IEnumerable<Region> Asked(int month) =>
        query.ComparesPeers ? query.Regions.RowsAndPeers(catalogue.Regions, month) : query.Regions.Rows(catalogue.Regions, month);

    private EvaluationContext Context(IEnumerable<Region> regions) => new(query, catalogue, dataset, new RegionIndex(regions));
}
