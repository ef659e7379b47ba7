using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Queries;

/// <summary>Wholes that are not what the reports of the regions directly below them make, as far as these report.</summary>
internal static class UnlikeWholes
{
    /// <summary>The ids of those regions, in their order.</summary>
    public static int[] Of(Indicator indicator, RegionTree tree, ActualSlice slice)
    {
        List<(Region Region, Rational Value)> reports = [.. Exact(indicator, tree, slice)];
        var parts = reports.Where(part => part.Region.Parent is not null && part.Region.ExistsIn(slice.Period.Last))
            .ToLookup(part => part.Region.Parent!.Value, part => part.Value);
        return
        [
            .. reports.Where(whole => parts.Contains(whole.Region.Id) && WholeAndParts.Contradict(
                    whole.Value, [.. parts[whole.Region.Id]], tree.Within(whole.Region, null, slice.Period.Last).Count))
                .Select(whole => whole.Region.Id),
        ];
    }

    private static IEnumerable<(Region Region, Rational Value)> Exact(Indicator indicator, RegionTree tree, ActualSlice slice)
    {
        for (var at = 0; at < slice.Regions.Length; at++)
        {
            if (slice.Observations[at].IsExact) yield return (tree[slice.Regions[at]], slice.Observations[at].Value.In(indicator.Unit));
        }
    }
}
