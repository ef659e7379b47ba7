using Indicators.Catalogue;
using Indicators.Periods;
using Indicators.Storage.Writing;

namespace Indicators.Audits;

/// <summary>Which figures are audited; what is null does not restrict.</summary>
public sealed record AuditQuery(IReadOnlyList<Indicator> Indicators)
{
    /// <summary>The ids of the regions.</summary>
    public IReadOnlyList<int>? Regions { get; init; }

    public IReadOnlyList<Period>? Periods { get; init; }

    /// <summary>Only its members of a period's end.</summary>
    public PeerGroup? Group { get; init; }

    public IReadOnlyList<AuditMeasure>? Measures { get; init; }

    public IReadOnlyList<AuditVerdict>? Verdicts { get; init; }

    /// <summary>What is to be seen as if it had been written; null for what is stored alone.</summary>
    public ChangeSet? Scenario { get; init; }

    /// <summary>The same question at another revision: of the indicators, regions and members of then.</summary>
    public AuditQuery In(CatalogueVersion catalogue) => this with
    {
        Indicators = [.. Indicators.Select(indicator => catalogue.Indicators.OfId(indicator.Id)).OfType<Indicator>()],
        Regions = Regions is null ? null : [.. Regions.Where(region => catalogue.Regions.OfId(region) is not null)],
        Group = Group is null ? null : catalogue.Groups.OfCode(Group.Code) ?? Group with { Members = [] },
    };

    public bool Asks(AuditMeasure measure) => Measures is null || Measures.Contains(measure);

    public bool Asks(AuditVerdict verdict) => Verdicts is null || Verdicts.Contains(verdict);

    /// <summary>A stock means the last month of whatever span is asked for.</summary>
    public bool Covers(Indicator indicator, Period period) => Periods is null || Periods.Contains(period)
        || (indicator.Nature == Nature.Stock && Periods.Any(asked => asked.LastMonth == period.LastMonth));

    public bool Covers(Region region, Period period) => (Regions is null || Regions.Contains(region.Id))
        && (Group is null || Group.MembersIn(period.Last).Any(member => member.Region == region.Id));

    /// <summary>Those that are meant in any of the periods.</summary>
    internal IEnumerable<Region> RegionsOf(RegionTree tree) => Regions is null ? tree.All : Regions.Select(id => tree[id]);
}
