namespace Indicators.Queries;

/// <summary>Which figures a query asks for beside the actual.</summary>
[Flags]
public enum MeasureSet { None = 0, Value = 1, Growth = 2, Completion = 4, Pace = 8, Share = 16, Rank = 32 }

/// <summary>What a ranking compares.</summary>
public enum By { Value, Growth, Points, Completion, Pace, Share }
