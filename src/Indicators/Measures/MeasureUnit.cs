namespace Indicators.Measures;

/// <summary>What a figure is counted in: the indicator's own unit, percent, percentage points, places of a ranking, or nothing.</summary>
public enum MeasureUnit { Indicator, Percent, Points, Places, None }
