namespace Indicators.Regions;

/// <summary>The administrative level of a region 行政级别; its number is the high part of a region's id.</summary>
public enum Level { National = 1, Province, Prefecture, County, Township, Zone }
