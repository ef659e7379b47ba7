using Indicators.Assessments;
using Indicators.Regions;

namespace Indicators.Catalog;

/// <summary>The indicators, regions, groups and schemes as one revision knew them.</summary>
public sealed record Catalogue(IndicatorList Indicators, RegionTree Regions, DocumentList<Group> Groups, DocumentList<Scheme> Schemes);
