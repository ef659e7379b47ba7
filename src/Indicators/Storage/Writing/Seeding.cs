using Indicators.Catalog;
using Indicators.Storage.Caching;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Writing;

/// <summary>Brings the shipped catalogue into a database: what a new one is filled with is no revision, what comes later is one.</summary>
internal static class Seeding
{
    public static void Apply(WriteSession session, Memory memory, TimeProvider clock)
    {
        if (ShippedTable.IsApplied(session))
        {
            return;
        }

        var now = new Moment(RevisionTable.Head(session), IsNow: true);
        var catalogue = new Catalogue(CatalogueTable.Indicators(session, now), RegionTable.Read(session, now), new([]), new([]));
        var missing = ShippedCatalogue.Read().MissingFrom(catalogue);
        var submission = new Submission { Source = "shipped", Regions = missing.Regions, Indicators = missing.Indicators };
        if (catalogue.Regions.All.Count == 0)
        {
            new Ledger(session, catalogue, number: 0).Enter(submission);
        }
        else
        {
            new Journal(session, memory, clock).Enter(submission);
        }

        ShippedTable.MarkApplied(session, clock.GetUtcNow());
        session.Commit();
    }
}
