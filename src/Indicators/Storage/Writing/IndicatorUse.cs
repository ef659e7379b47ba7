using Indicators.Catalogue;
using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Writing;

/// <summary>What stands on an indicator, and so in the way of its deletion.</summary>
internal static class IndicatorUse
{
    /// <exception cref="WriteConflictException">Something is stored under one of them, or stands on it.</exception>
    public static void RefuseDeletes(Session session, CatalogueVersion catalogue, ChangeSet changeSet)
    {
        var deleted = changeSet.IndicatorDeletes.Select(indicator => indicator.Id).ToHashSet();
        foreach (var indicator in changeSet.IndicatorDeletes)
        {
            List<string> uses =
            [
                .. FigureTables.Has(session, indicator.Id) || FigureTables.HasShares(session, indicator.Id)
                    ? [indicator.Name]
                    : Array.Empty<string>(),
                .. catalogue.Indicators.All.Where(other => !deleted.Contains(other.Id) && Named(other).Contains(indicator.Code))
                    .Select(other => other.Code),
                .. catalogue.Schemes.All.Where(scheme => scheme.Items.Any(item => item.Indicator == indicator.Code))
                    .Select(scheme => scheme.Code),
            ];
            if (uses.Count > 0)
            {
                throw new WriteConflictException(WriteConflict.InUse, $"{indicator.Code}: {string.Join(", ", uses)}");
            }
        }
    }

    private static IEnumerable<string?> Named(Indicator indicator) =>
        [indicator.Numerator, indicator.Denominator, indicator.Inflow, indicator.Supersedes, .. indicator.Parts];
}
