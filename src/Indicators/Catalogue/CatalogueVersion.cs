namespace Indicators.Catalogue;

/// <summary>The indicators, regions, groups, schemes and calendars as one revision knew them.</summary>
public sealed record CatalogueVersion(
    IndicatorList Indicators, RegionTree Regions, CatalogueItemList<PeerGroup> Groups, CatalogueItemList<Scheme> Schemes,
    CatalogueItemList<ReportingCalendar> Calendars);
