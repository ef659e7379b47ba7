using Indicators.Catalogue;

namespace Indicators.Measures.Columns;

/// <summary>
/// Whose figures are rows, and who are a row's peers: the regions picked, all within one (of a level), or the members of a group.
/// </summary>
/// <param name="Statistical">Whether zones of statistics are among them unless they are picked.</param>
public sealed record RegionScope(
    IReadOnlyList<Region> Picked, Region? Within, RegionLevel? Level, PeerGroup? Group = null, bool Statistical = false)
{
    private static readonly HashSet<int> NoIds = [];

    public IReadOnlyList<Region> Rows(RegionTree tree, int month) => Picked.Count > 0 ? Picked : Around(tree, month);

    /// <summary>The rows that a total is of 合计剔重: none that lies in another of them, or is counted in its figures.</summary>
    public IReadOnlyList<Region> Counted(RegionTree tree, int month)
    {
        var rows = Rows(tree, month);
        if (rows.All(region => region.Level == rows[0].Level && region.IncludedIn is null)) return rows;
        var ids = rows.Select(region => region.Id).ToHashSet();
        return [.. rows.Where(region => !IsIn(region.IncludedIn) && !IsIn(region.ParentIn(month)))];

        bool IsIn(int? around)
        {
            for (; around is { } id; around = tree[id].ParentIn(month))
            {
                if (ids.Contains(id)) return true;
            }

            return false;
        }
    }

    /// <summary>
    /// The groups that are ranked among themselves in a month, with those of the rows in each, or with those whose place they took.
    /// </summary>
    public IEnumerable<IReadOnlyList<Region>> PeerGroups(RegionTree tree, int month) => Within is null && Level is null && Group is null
        ? Picked.Select(region => tree.Then(region, month)).GroupBy(region => (region.ParentIn(month), region.Level))
            .Select(group => tree.Siblings(group.First(), month, Statistical))
        : [Around(tree, month)];

    /// <summary>The rows and all their peers.</summary>
    public IEnumerable<Region> RowsAndPeers(RegionTree tree, int month) =>
        Picked.Concat(PeerGroups(tree, month).SelectMany(group => group));

    /// <summary>The ids of those that are shown but not ranked 不考核.</summary>
    public IReadOnlySet<int> Excluded(int month) => Group is { } group
        ? group.MembersIn(month).Where(member => member.Excluded is not null).Select(member => member.Region).ToHashSet()
        : NoIds;

    /// <summary>
    /// The same scope in another revision's catalogue: the regions and members it had there; null where it had none of those meant.
    /// </summary>
    public RegionScope? In(CatalogueVersion catalogue)
    {
        IReadOnlyList<Region> picked = [.. Picked.Select(region => catalogue.Regions.OfId(region.Id)).OfType<Region>()];
        var within = Within is null ? null : catalogue.Regions.OfId(Within.Id);
        var group = Group is null ? null : catalogue.Groups.OfCode(Group.Code);
        return catalogue.Regions.All.Count == 0 || (Picked.Count > 0 && picked.Count == 0)
            || (Within is null) != (within is null) || (Group is null) != (group is null)
                ? null
                : this with { Picked = picked, Within = within, Group = group };
    }

    private IReadOnlyList<Region> Around(RegionTree tree, int month) => Group is { } group
        ? [.. group.MembersIn(month).Select(member => tree[member.Region]).Where(region => region.ExistsIn(month))]
        : tree.Within(Within is null ? tree.Nation : tree.Then(Within, month), Level, month, Statistical);
}
