namespace Indicators.Measures.Formulas;

/// <summary>Whether a year's target will be met 预计达标、预计不达标、尚难判断, as far as projections go.</summary>
public enum ProjectionOutlook { Meets, Misses, Open }
