using Indicators.Catalogue;

namespace Indicators.Storage.Writing;

/// <summary>Gives new regions their ids and refuses a code that two regions would have at the same time.</summary>
internal static class RegionIdAssignment
{
    /// <param name="next">For each level that has had regions, an id that none of them had.</param>
    public static IReadOnlyList<Region> Resolve(IReadOnlyList<Region> submitted, RegionTree tree, Dictionary<RegionLevel, int> next)
    {
        Dictionary<int, int> ids = [];
        List<Region> entries = new(submitted.Count);
        foreach (var region in submitted)
        {
            var id = region.Id > 0 ? region.Id : Take(next, region.Level);
            if (region.Id < 0)
            {
                ids.Add(region.Id, id);
            }

            entries.Add(region with { Id = id });
        }

        entries = [.. entries.Select(region => Resolved(region, ids))];
        RefuseDuplicates(entries, tree);
        return entries;
    }

    private static Region Resolved(Region region, Dictionary<int, int> ids) => ids.Count == 0 ? region : region with
    {
        Parent = region.Parent is { } parent ? ids.GetValueOrDefault(parent, parent) : null,
        FormerParents = [.. region.FormerParents.Select(past => past with { Value = ids.GetValueOrDefault(past.Value, past.Value) })],
        IncludedIn = region.IncludedIn is { } county ? ids.GetValueOrDefault(county, county) : null,
    };

    private static int Take(Dictionary<RegionLevel, int> next, RegionLevel level)
    {
        var id = next.GetValueOrDefault(level, (int)level * Region.IdsPerLevel);
        next[level] = id + 1;
        return id;
    }

    private static void RefuseDuplicates(List<Region> entries, RegionTree tree)
    {
        var written = entries.Select(region => region.Id).ToHashSet();
        var byCode = entries.ToLookup(region => region.Code, StringComparer.OrdinalIgnoreCase);
        foreach (var region in entries)
        {
            var others = byCode[region.Code].Concat(tree.OfCode(region.Code).Where(stored => !written.Contains(stored.Id)));
            if (others.Any(other => other.Id != region.Id && other.Overlaps(region)))
            {
                throw new WriteConflictException(WriteConflict.DuplicateCode, region.Code);
            }
        }
    }
}
