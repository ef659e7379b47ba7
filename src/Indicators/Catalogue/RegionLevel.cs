namespace Indicators.Catalogue;

/// <summary>The administrative level of a region 行政级别; its number is the high part of a region's id.</summary>
public enum RegionLevel { National = 1, Province, Prefecture, County, Township, Zone }
