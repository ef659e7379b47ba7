using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Periods;
using Indicators.Storage;

namespace Indicators.Audits;

/// <summary>A query in a state: the regions that it may be about.</summary>
internal sealed record AuditScope(AuditQuery Query, CatalogueVersion Catalogue)
{
    public RegionIndex Regions { get; private init; } = new(Query.RegionsOf(Catalogue.Regions));

    /// <summary>The same, of the regions all of whose figures of an indicator its reader may see.</summary>
    public AuditScope Seen(Snapshot snapshot, Dataset dataset, Indicator indicator)
    {
        if (snapshot.SeesAll(indicator.Id)) return this;
        List<Period> periods = [.. dataset.ActualPeriods(indicator.Id).Union(dataset.DeclaredPeriods(indicator.Id))];
        return this with
        {
            Regions = new(Regions.Regions.Where(region => periods.TrueForAll(period => snapshot.Sees(indicator.Id, region.Id, period)))),
        };
    }

    public IReadOnlyList<Period> Covered(Indicator indicator, IEnumerable<Period> periods) =>
        [.. periods.Where(period => Query.Covers(indicator, period))];
}
