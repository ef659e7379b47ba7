using Indicators.Catalogue;
using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Writing;

/// <summary>
/// What leaves the catalogue, or comes back to it: nothing may be stored under what leaves, and all that is named must be there.
/// </summary>
internal static class CatalogueDeletes
{
    private const int Named = 8;

    /// <exception cref="WriteConflictException">It is in use.</exception>
    public static void RefuseUsed(Session session, ChangeSet changeSet, CatalogueVersion catalogue)
    {
        if (changeSet.IndicatorDeletes.FirstOrDefault(indicator => FigureTables.Has(session, indicator.Id)) is { } measured)
            throw new WriteConflictException(WriteConflict.InUse, measured.Code);
        if (changeSet.RegionDeletes.FirstOrDefault(region => FigureTables.HasOfRegion(session, region.Id)) is { } reporting)
        {
            var periods = FigureTables.Periods(session, [reporting.Id])[reporting.Id].Order().Take(Named)
                .Select(period => period.ToString());
            throw new WriteConflictException(WriteConflict.InUse, $"{reporting.Code} {string.Join(", ", periods)}".TrimEnd());
        }

        var dangling = DanglingReferences.Of(After(changeSet, catalogue)).Except(DanglingReferences.Of(catalogue));
        if (dangling.FirstOrDefault() is { } named) throw new WriteConflictException(WriteConflict.InUse, named);
    }

    private static CatalogueVersion After(ChangeSet changeSet, CatalogueVersion catalogue) => new(
        new(Left(catalogue.Indicators.All, changeSet.Indicators, changeSet.IndicatorDeletes, indicator => indicator.Id)),
        new(Left(catalogue.Regions.All, changeSet.Regions, changeSet.RegionDeletes, region => region.Id)),
        new(Left(catalogue.Groups.All, changeSet.Groups, changeSet.GroupDeletes, group => group.Id)),
        new(Left(catalogue.Schemes.All, changeSet.Schemes, changeSet.SchemeDeletes, scheme => scheme.Id)),
        new(Left(catalogue.Calendars.All, changeSet.Calendars, changeSet.CalendarDeletes, calendar => calendar.Id)));

    private static IEnumerable<T> Left<T>(IEnumerable<T> stored, IReadOnlyList<T> puts, IReadOnlyList<T> deletes, Func<T, int> id) =>
        puts.Concat(stored.ExceptBy(puts.Select(id), id)).ExceptBy(deletes.Select(id), id);
}
