using Indicators.Catalogue;
using Indicators.Storage.Caching;
using Indicators.Storage.Chain;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Writing;

/// <summary>Brings the shipped catalogue into a database: what a new one is filled with is no revision, what comes later is one.</summary>
internal static class Seeding
{
    public static void Apply(WriteSession session, ProcessMemory memory, TimeProvider clock)
    {
        if (SeedVersion.IsApplied(session))
        {
            HistoryAnchor.Ensure(session);
            session.Commit();
            return;
        }

        var now = new ReadPoint(RevisionTable.Last(session)?.Number ?? 0, IsNow: true);
        var catalogue = new CatalogueVersion(CatalogueTable.Indicators(session, now), RegionTable.Read(session, now), new([]), new([]));
        var missing = ShippedCatalogue.Read().MissingFrom(catalogue);
        var changeSet = new ChangeSet { Source = "shipped", Regions = missing.Regions, Indicators = missing.Indicators };
        if (catalogue.Regions.All.Count == 0)
        {
            new ChangeSetWriter(session, catalogue, number: 0).Enter(changeSet);
            HistoryAnchor.Ensure(session);
        }
        else
        {
            HistoryAnchor.Ensure(session);
            new RevisionWriter(session, memory, clock).Enter(changeSet);
        }

        SeedVersion.MarkApplied(session, clock.GetUtcNow());
        session.Commit();
    }
}
