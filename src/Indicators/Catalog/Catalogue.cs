using Indicators.Regions;

namespace Indicators.Catalog;

/// <summary>The indicators and regions as one revision knew them.</summary>
public sealed record Catalogue(IndicatorList Indicators, RegionTree Regions);
