using Indicators.Catalogue;
using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Writing;

/// <summary>What stands on a region, and so in the way of its deletion.</summary>
internal static class RegionUse
{
    private const int Named = 8;

    /// <exception cref="WriteConflictException">Something is stored under one of them, or stands on it.</exception>
    public static void RefuseDeletes(Session session, CatalogueVersion catalogue, ChangeSet changeSet)
    {
        if (changeSet.RegionDeletes.Count == 0) return;
        var deleted = changeSet.RegionDeletes.Select(region => region.Id).ToHashSet();
        var periods = FigureTables.Periods(session, deleted);
        foreach (var region in changeSet.RegionDeletes)
        {
            List<string> uses =
            [
                .. periods[region.Id].Order().Select(period => period.ToString()),
                .. FigureTables.Naming(session, region.Id),
                .. catalogue.Regions.All.Where(other => !deleted.Contains(other.Id) && StandsOn(other, region, catalogue.Regions))
                    .Select(other => $"{other.Name} {other.Code}"),
                .. catalogue.Groups.All.Where(group => group.Members.Any(member => member.Region == region.Id)).Select(group => group.Code),
            ];
            if (uses.Count > 0)
            {
                throw new WriteConflictException(WriteConflict.InUse, $"{region.Code}: {string.Join(", ", uses.Take(Named))}");
            }
        }
    }

    private static bool StandsOn(Region other, Region region, RegionTree tree) =>
        other.IncludedIn == region.Id
        || tree.Around(other).Any(parent => parent.Id == region.Id)
        || (other.Successors.Count > 0 && tree.Changes.Successors(other).Any(successor => successor.Id == region.Id));
}
