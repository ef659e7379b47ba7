namespace Indicators.Catalogue;

/// <summary>The indicators, regions, groups and schemes as one revision knew them.</summary>
public sealed record CatalogueVersion(
    IndicatorList Indicators, RegionTree Regions, CatalogueItemList<PeerGroup> Groups, CatalogueItemList<Scheme> Schemes);
