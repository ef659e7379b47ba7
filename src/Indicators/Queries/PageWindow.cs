using Indicators.Catalogue;

namespace Indicators.Queries;

/// <summary>
/// In which periods the rows of a page are. Rows come by indicator and period, as many as there are regions, so that what comes before the
/// page and after it needs not be read.
/// </summary>
internal sealed class PageWindow(int skip, int take)
{
    /// <summary>How many rows of the first period are before the page.</summary>
    public int Passed { get; private set; }

    /// <summary>Whether rows come after it.</summary>
    public bool HasMore { get; private set; }

    /// <param name="asked">In their order; of an indicator that was never reported there is no period, but rows.</param>
    /// <param name="rows">How many there are of a period.</param>
    public List<(Indicator Indicator, IReadOnlyList<AskedPeriod>? Periods)> Of(
        IEnumerable<(Indicator Indicator, IReadOnlyList<AskedPeriod>? Periods)> asked, Func<AskedPeriod?, int> rows)
    {
        var (at, end) = (0L, (long)skip + take);
        List<(Indicator Indicator, AskedPeriod? Period)> kept = [];
        foreach (var part in asked.SelectMany(one => Parts(one.Indicator, one.Periods)))
        {
            if (at >= end)
            {
                HasMore = true;
                break;
            }

            var before = at;
            at += rows(part.Period);
            if (at <= skip) continue;
            if (kept.Count == 0) Passed = (int)(skip - before);
            kept.Add(part);
        }

        HasMore |= at > end;
        return [.. kept.GroupBy(part => part.Indicator).Select(of => (of.Key, Periods([.. of.Select(part => part.Period)])))];
    }

    private static IEnumerable<(Indicator Indicator, AskedPeriod? Period)> Parts(
        Indicator indicator, IReadOnlyList<AskedPeriod>? periods) =>
        periods is null ? [(indicator, null)] : periods.Select(period => (indicator, (AskedPeriod?)period));

    private static IReadOnlyList<AskedPeriod>? Periods(IReadOnlyList<AskedPeriod?> of) =>
        of is [null] ? null : [.. of.OfType<AskedPeriod>()];
}
