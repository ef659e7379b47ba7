using Indicators.Regions;

namespace Indicators.Catalog;

/// <summary>The indicators, regions and groups as one revision knew them.</summary>
public sealed record Catalogue(IndicatorList Indicators, RegionTree Regions, GroupList Groups);
