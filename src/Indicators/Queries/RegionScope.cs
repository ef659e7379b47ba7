using Indicators.Regions;

namespace Indicators.Queries;

/// <summary>Whose figures are rows, and who are a row's peers: the regions picked, or all within one (of a level).</summary>
public sealed record RegionScope(IReadOnlyList<Region> Picked, Region? Within, Level? Level)
{
    public IEnumerable<Region> Rows(RegionTree tree, int month) => Picked.Count > 0 ? Picked : Around(tree, month);

    /// <summary>The groups that are ranked among themselves, with those of the rows in each.</summary>
    public IEnumerable<IReadOnlyList<Region>> PeerGroups(RegionTree tree, int month) => Within is null && Level is null
        ? Picked.GroupBy(region => (region.Parent, region.Level)).Select(group => tree.Siblings(group.First(), month))
        : [Around(tree, month)];

    private IReadOnlyList<Region> Around(RegionTree tree, int month) => tree.Within(Within ?? tree.Nation, Level, month);
}
