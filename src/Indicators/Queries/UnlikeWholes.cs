using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Queries;

/// <summary>Wholes that are not what the reports of the regions directly below them make, as far as these report.</summary>
internal static class UnlikeWholes
{
    /// <summary>The ids of those regions, in their order.</summary>
    public static int[] Of(Indicator indicator, RegionTree tree, ActualSlice slice)
    {
        var month = slice.Period.Last;
        List<(Region Region, Rational Value)> reports = [.. Exact(indicator, tree, slice)];
        var parts = Standing(reports, tree, slice.Period)
            .Where(part => RegionTree.IsPart(part.Region, month) && part.Region.ParentIn(month) is not null)
            .GroupBy(part => part.Region, part => part.Value)
            .ToLookup(part => part.Key.ParentIn(month)!.Value, part => Rational.Sum(part));
        return
        [
            .. reports.Where(whole => parts.Contains(whole.Region.Id) && WholeAndParts.Contradict(
                    whole.Value, [.. parts[whole.Region.Id]], tree.Parts(whole.Region, month).Count))
                .Select(whole => whole.Region.Id),
        ];
    }

    // What one that ended within the period reported is added to what the one says that it went into, or stands for it.
    private static IEnumerable<(Region Region, Rational Value)> Standing(
        List<(Region Region, Rational Value)> reports, RegionTree tree, Period period)
    {
        HashSet<int>? reporting = null;
        foreach (var (region, value) in reports)
        {
            if (region.ExistsIn(period.Last)) yield return (region, value);
            else if (region.To >= period.First && tree.Changes.Successors(region) is [var next] && next.ExistsIn(period.Last)
                && (next.From is null || next.From <= region.To
                    || !(reporting ??= [.. reports.Select(report => report.Region.Id)]).Contains(next.Id)))
                yield return (next, value);
        }
    }

    private static IEnumerable<(Region Region, Rational Value)> Exact(Indicator indicator, RegionTree tree, ActualSlice slice)
    {
        for (var at = 0; at < slice.Regions.Length; at++)
        {
            if (slice.Observations[at].IsExact) yield return (tree[slice.Regions[at]], slice.Observations[at].Value.In(indicator.Unit));
        }
    }
}
