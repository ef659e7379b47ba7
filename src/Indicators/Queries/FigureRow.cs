using Indicators.Catalog;
using Indicators.Measures;
using Indicators.Periods;
using Indicators.Regions;

namespace Indicators.Queries;

/// <summary>One region's row of a block: a view on its columns, exact.</summary>
/// <param name="Completion">Of the target that the row is about; null where none counts or none was asked for.</param>
/// <param name="NoCompletion">Why no target counts.</param>
public sealed record FigureRow(Block Block, int Index, Completion? Completion = null, Reason? NoCompletion = null, Position? Position = null)
{
    public Indicator Indicator => Block.Indicator;

    public Period Period => Block.Period;

    public Region Region => Block.Sheet.Frame.Regions[Index];

    public Reading Actual => Block.Actuals[Index];

    public GrowthFigure Growth => Block.Growth[Index];

    public int TargetCount => Block.Completions.Targets[Index].Count;

    public Pace Pace => Completion is { } completion ? Block.Completions.PaceOf(completion) : Pace.None(NoCompletion!.Value);

    /// <summary>Whether its target asks for more than each other that stands beside it; levels are compared at the end of the targets' period.</summary>
    public bool IsStrictest => Completion is { Target: { } target } && TargetCount > 1
        && Block.Sheet.Block(Indicator, target.Key.Period).Completions.Strictest(Index)?.Key == target.Key;

    /// <summary>How many regions it is the total of; null for a region of its own.</summary>
    public Total? Total => Block.Sheet.Columns(Indicator) is TotalColumns totals ? totals.Of(Period) : null;

    /// <summary>Whether the group it is shown in does not rank it 不考核.</summary>
    public bool Excluded => Block.Excludes(Index);

    /// <summary>The newest period that has a figure, where it was asked for a span shorter than the indicator has.</summary>
    public Period? Instead => Block.Sheet.Columns(Indicator).Instead(Period, Index);
}
