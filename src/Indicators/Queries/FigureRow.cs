using Indicators.Catalog;
using Indicators.Measures;
using Indicators.Periods;
using Indicators.Regions;

namespace Indicators.Queries;

/// <summary>Everything asked about one indicator, region and period, exact; a measure that was not asked is null.</summary>
public sealed record FigureRow
{
    public required Indicator Indicator { get; init; }

    public required Region Region { get; init; }

    public required Period Period { get; init; }

    public required Reading Actual { get; init; }

    /// <summary>The newest period that has a figure, where it was asked for a span shorter than the indicator has.</summary>
    public Period? Instead { get; init; }

    public GrowthFigure? Growth { get; init; }

    /// <summary>Null too where no target counts; <see cref="NoCompletion"/> then says why.</summary>
    public Completion? Completion { get; init; }

    public Reason? NoCompletion { get; init; }

    /// <summary>How many targets there are to choose from.</summary>
    public int TargetCount { get; init; }

    public Pace? Pace { get; init; }

    public Position? Position { get; init; }

    /// <summary>Whether the group has it as a member that is not ranked 不考核.</summary>
    public bool Excluded { get; init; }
}
