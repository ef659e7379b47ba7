namespace Indicators.Queries;

/// <summary>Which figures a query asks for beside the actual.</summary>
[Flags]
public enum MeasureSet
{
    None = 0,
    Value = 1,
    Growth = 1 << 1,
    Completion = 1 << 2,
    Pace = 1 << 3,
    Share = 1 << 4,
    Rank = 1 << 5,
    GrowthChange = 1 << 6,
    GapToParent = 1 << 7,
    Contribution = 1 << 8,
    Pull = 1 << 9,
    Computed = 1 << 10,
    Allocation = 1 << 11,
    Projection = 1 << 12,
}

/// <summary>What a ranking compares.</summary>
public enum RankingKey { Value, Growth, Points, Completion, Pace, Share }
