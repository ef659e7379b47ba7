namespace Indicators.Measures;

/// <summary>What a number is in a formula: the role of a figure that was read, or the name of what follows.</summary>
public enum VariableName
{
    // read
    Actual,
    Base,
    Target,
    Part,
    Whole,
    WholeBase,
    Numerator,
    Denominator,

    /// <summary>An earlier year up to the same month.</summary>
    EarlierSpan,
    EarlierYear,

    /// <summary>A reported span that another follows from; called by its period.</summary>
    Span,

    /// <summary>One of the regions that a whole consists of; called by its name.</summary>
    Member,

    // known
    MonthsPassed,
    Months,
    Years,
    PlannedProgress,
    Factor,

    /// <summary>How many of the stored unit one is.</summary>
    Conversion,

    /// <summary>A rate that reports declared.</summary>
    OfficialGrowth,
    Better,

    // of an assessment
    Weight,
    SchemeWeight,
    AppliedWeight,
    BonusCap,
    BasePoints,
    LastPoints,
    StepSize,
    PointsPerStep,
    Threshold,
    Average,
    Best,
    Worst,
    EfficacyBase,
    Ranked,

    // worked out
    Value,
    Required,
    Change,
    WholeChange,
    Growth,
    AverageGrowth,
    Points,
    GrowthBefore,
    ParentGrowth,
    GrowthChange,
    GapToParent,
    Contribution,
    Pull,
    Completion,
    Gap,
    Done,
    TimeProgress,
    Pace,
    Share,
    Computed,
    Difference,
    Allocated,
    Surplus,
    Allocation,
    Projection,
    Rank,
    Deviation,
    Distance,
    ItemPoints,
    Score,
}
