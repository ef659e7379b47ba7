namespace Indicators.Catalogue;

/// <summary>The regions that somebody is let at: some, by their ids, and what is below them at the period of a figure.</summary>
public sealed record AccessScope(IReadOnlyList<int> Regions)
{
    /// <summary>Whether nothing lies outside: the nation is among them.</summary>
    public bool IsWhole => Regions.Any(id => id / Region.IdsPerLevel == (int)RegionLevel.National);

    /// <summary>A successor inherits its predecessor's past: its scope covers the figures of those whose place it took.</summary>
    public bool Covers(RegionTree tree, Region region)
    {
        if (IsWhole)
        {
            return true;
        }

        for (Region? around = region; around is not null; around = tree.Parent(around))
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
        Regions.Contains(region.Id) || tree.Successors(region).Any(later => Holds(tree, later));
}
