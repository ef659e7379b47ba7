using System.Collections.Concurrent;

namespace Indicators.Catalogue;

/// <summary>Which regions stand in a month, and which are whose. Immutable; what is asked for is kept.</summary>
internal sealed class RegionTreeInMonth
{
    private readonly ILookup<int, Region> _byParent;
    private readonly ConcurrentDictionary<(int Region, RegionLevel? Level, bool Statistical), IReadOnlyList<Region>> _within = [];

    public RegionTreeInMonth(RegionTree tree, int month) =>
        _byParent = tree.All.Where(region => region.ExistsIn(month)).ToLookup(region => region.ParentIn(month) ?? 0);

    public IReadOnlyList<Region> Within(Region region, RegionLevel? level, bool statistical) =>
        _within.GetOrAdd((region.Id, level, statistical), _ => level is { } asked ? [.. Below(region.Id, asked, statistical)
            .OrderBy(found => found.Id)] : [.. Below(region.Id, statistical)]);

    private IEnumerable<Region> Below(int id, bool statistical) => _byParent[id].Where(region => statistical || !region.Statistical);

    private IEnumerable<Region> Below(int id, RegionLevel level, bool statistical)
    {
        foreach (var region in Below(id, statistical))
        {
            if (region.Level == level)
            {
                yield return region;
            }

            foreach (var deeper in Below(region.Id, level, statistical))
            {
                yield return deeper;
            }
        }
    }
}
