using Indicators.Catalogue;
using Indicators.Storage.Caching;
using Indicators.Storage.Chain;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Writing;

/// <summary>Brings the shipped catalogue into a database: what a new one is filled with is no revision, what comes later is one.</summary>
internal static class Seeding
{
    private const string Source = "shipped";

    private static readonly Dictionary<int, ReportedMonths> NoFigures = [];

    /// <returns>The regions whose shipped lives were too short for the figures stored under them.</returns>
    public static IReadOnlyList<WidenedLife> Apply(WriteSession session, ProcessMemory memory, TimeProvider clock)
    {
        if (SeedVersion.IsApplied(session))
        {
            HistoryAnchor.Ensure(session);
            session.Commit();
            return [];
        }

        var now = new ReadPoint(RevisionTable.Last(session)?.Number ?? 0, IsNow: true);
        var (regions, indicators) = (RegionTable.Read(session, now), CatalogueTable.Indicators(session, now));
        var isNew = regions.All.Count == 0;
        var shipped = ShippedCatalogue.Read();
        var shippedBefore = isNew ? [] : RevisionTable.OfSource(session, Source).Append(0).ToHashSet();
        var update = new ShippedRegionUpdate(
            regions, region => !shippedBefore.Contains(region.Revision), isNew ? NoFigures : FigureTables.MonthsByRegion(session));
        var changeSet = new ChangeSet
        {
            Source = Source,
            Regions = update.Of(shipped.Regions),
            Indicators = shipped.MissingFrom(indicators),
        };
        if (isNew)
        {
            new ChangeSetWriter(session, new(indicators, regions, new([]), new([]), new([])), number: 0).Enter(changeSet);
            HistoryAnchor.Ensure(session);
        }
        else
        {
            HistoryAnchor.Ensure(session);
            new RevisionWriter(session, memory, clock).Enter(changeSet);
        }

        SeedVersion.MarkApplied(session, clock.GetUtcNow());
        session.Commit();
        return update.Widened;
    }
}
