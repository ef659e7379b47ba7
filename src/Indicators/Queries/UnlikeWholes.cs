using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Queries;

/// <summary>The regions whose report is not what the reports of the regions directly below them make.</summary>
internal sealed class UnlikeWholes
{
    private readonly Indicator _indicator;

    public UnlikeWholes(Indicator indicator, RegionTree tree, ActualSlice slice)
    {
        (_indicator, Period) = (indicator, slice.Period);
        var parts = Exact(slice).Where(pair => tree[pair.Region].ExistsIn(Period.Last) && tree[pair.Region].Parent is not null)
            .ToLookup(pair => tree[pair.Region].Parent!.Value, pair => pair.Value);
        Regions =
        [
            .. Exact(slice).Where(whole => parts.Contains(whole.Region) && IsUnlike(tree, whole, [.. parts[whole.Region]]))
                .Select(whole => whole.Region),
        ];
    }

    public Period Period { get; }

    /// <summary>Ids, in their order.</summary>
    public int[] Regions { get; }

    public long Bytes => Regions.Length * sizeof(int);

    private bool IsUnlike(RegionTree tree, (int Region, Rational Value) whole, List<Rational> parts) =>
        WholeAndParts.Contradict(whole.Value, parts, tree.Within(tree[whole.Region], null, Period.Last).Count);

    private IEnumerable<(int Region, Rational Value)> Exact(ActualSlice slice)
    {
        for (var at = 0; at < slice.Regions.Length; at++)
        {
            if (slice.Observations[at].IsExact) yield return (slice.Regions[at], slice.Observations[at].Value.In(_indicator.Unit));
        }
    }
}
