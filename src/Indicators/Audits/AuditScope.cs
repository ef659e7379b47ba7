using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Periods;

namespace Indicators.Audits;

/// <summary>A query in a state: the regions that it may be about.</summary>
internal sealed record AuditScope(AuditQuery Query, CatalogueVersion Catalogue)
{
    public RegionIndex Regions { get; } = new(Query.RegionsOf(Catalogue.Regions));

    public IReadOnlyList<Period> Covered(Indicator indicator, IEnumerable<Period> periods) =>
        [.. periods.Where(period => Query.Covers(indicator, period))];
}
