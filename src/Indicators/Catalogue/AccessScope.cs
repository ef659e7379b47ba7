namespace Indicators.Catalogue;

/// <summary>The regions that somebody is let at: some, by their ids, and what is below them at the period of a figure.</summary>
public sealed record AccessScope(IReadOnlyList<int> Regions)
{
    /// <summary>Whether nothing lies outside: the nation is among them.</summary>
    public bool IsWhole => Regions.Any(id => id / Region.IdsPerLevel == (int)RegionLevel.National);

    /// <summary>
    /// A successor inherits its predecessor's past: its scope covers the figures of those whose place it took, and of what was below them.
    /// </summary>
    /// <param name="month">The last of the figure's period; what is below a region now, or was at its end, where it is left out.</param>
    public bool Covers(RegionTree tree, Region region, int month = int.MaxValue)
    {
        if (IsWhole)
        {
            return true;
        }

        for (Region? around = region; around is not null; around = tree.Parent(around, month))
        {
            if (Holds(tree, around))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether all that the other covers is covered too.</summary>
    public bool Covers(RegionTree tree, AccessScope other) => IsWhole || other.Regions.All(id => Covers(tree, tree[id]));

    private bool Holds(RegionTree tree, Region region) =>
        Regions.Contains(region.Id) || tree.Changes.Successors(region).Any(later => Holds(tree, later));
}
