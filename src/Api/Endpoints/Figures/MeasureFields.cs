using Indicators.Api.Http;
using Indicators.Catalog;
using Indicators.Figures;
using Indicators.Measures;
using Indicators.Queries;

namespace Indicators.Api.Endpoints.Figures;

/// <summary>How each measure fills its fields of a row.</summary>
public sealed class MeasureFields(FigureQuery query, Precision precision, Language language)
{
    /// <summary>What fills the fields of the measures asked for; the same for all rows of an answer.</summary>
    public IReadOnlyList<Action<FigureRow, FigureItem>> Asked => field ??= [.. All.Where(part => query.Asks(part.Measure)).Select(part => part.Fill)];

    private IReadOnlyList<(MeasureSet Measure, Action<FigureRow, FigureItem> Fill)> All =>
    [
        (MeasureSet.Growth, Growth),
        (MeasureSet.Completion | MeasureSet.Pace, Target),
        (MeasureSet.Completion, Completion),
        (MeasureSet.Pace, Pace),
        (MeasureSet.GrowthChange, (row, item) => item.GrowthChange = Round(row.Block.Growth.ChangeOf<Outcome>(row.Index))),
        (MeasureSet.GapToParent, (row, item) => item.GapToParent = Round(row.Block.Growth.GapToParent<Outcome>(row.Index))),
        (MeasureSet.Contribution, (row, item) => item.Contribution = Round(row.Block.Growth.Contribution<Outcome>(row.Index))),
        (MeasureSet.Pull, (row, item) => item.Pull = Round(row.Block.Growth.Pull<Outcome>(row.Index))),
        (MeasureSet.Share, Share),
        (MeasureSet.Computed, Computed),
        (MeasureSet.Allocation, Allocation),
        (MeasureSet.Projection, Projection),
        (MeasureSet.Rank, Rank),
    ];

    /// <summary>A ratio worked out from its parts has no end of digits; everything else that is stored or summed goes out whole.</summary>
    public decimal? Whole(Reading reading) =>
        reading.Value is { } value && reading.Flags.HasFlag(Flags.Computed) ? precision.Of(value) : reading.Value;

    private decimal? Round(Outcome outcome) => outcome.HasValue ? precision.Of(outcome.Value) : null;

    private void Growth(FigureRow row, FigureItem item)
    {
        var growth = row.Growth;
        item.Base = Whole(growth.Base);
        item.BasePeriod = row.Block.Growth.BasePeriod?.ToString();
        item.Change = Exactly(growth.Change, row.Actual, growth.Base);
        item.Growth = Round(growth.Rate);
        item.Points = growth.Points is { } points ? Round(points) : null;
        item.Transition = growth.Transition is { } transition ? Codes.Label(transition, language) : null;
        item.Basis = growth.Base.Flags.HasFlag(Flags.Comparable) ? "comparable"
            : row.Indicator.PriceBasis == PriceBasis.Constant ? "nominal"
            : null;
        item.Official = Official(row);
        item.OfficialSource = row.Block.Growth.Official.SourceOf(row.Index);
    }

    // What was printed goes out as it was printed, what is chained from it is rounded.
    private decimal? Official(FigureRow row)
    {
        var official = row.Block.Growth.Official[row.Index];
        return query.Compare == Comparison.Year ? official.OrNull : Round(official);
    }

    private void Target(FigureRow row, FigureItem item)
    {
        item.TargetCount = row.TargetCount;
        item.Target = row.Completion is { } completion ? FigureTarget.Of(completion.Target, row.Indicator, row.Block.Sheet.Tree) : null;
    }

    private void Completion(FigureRow row, FigureItem item)
    {
        if (row.Completion is not { } completion) return;
        item.Required = completion.Required.OrNull;
        item.Completion = Round(completion.Rate);
        item.Gap = Exactly(completion.Gap, completion.Actual, completion.Base ?? completion.Actual);
        item.Met = completion.Met;
        item.Formula = completion.Formula;
        item.ActualPeriod = completion.Yardstick.Actual.ToString();
    }

    private void Pace(FigureRow row, FigureItem item)
    {
        var pace = row.Pace;
        item.TimeProgress = Round(pace.TimeProgress);
        item.Pace = Round(pace.Ahead);
        item.Light = query.Lights.Of(pace.Ahead);
    }

    private void Share(FigureRow row, FigureItem item)
    {
        var share = row.Block.Shares[row.Index];
        item.Share = Round(share.Rate);
        item.Whole = Whole(share.Whole);
        item.WholeRegion = share.Of?.Code;
    }

    private void Computed(FigureRow row, FigureItem item)
    {
        var computed = row.Block.Computed[row.Index];
        item.Computed = Whole(computed.Value);
        item.Difference = Exactly(computed.Difference, row.Actual, computed.Value);
        item.Reported = computed.Reported;
        item.Expected = computed.Expected;
        item.Missing = [.. computed.Missing.Select(region => region.Code)];
    }

    private void Allocation(FigureRow row, FigureItem item)
    {
        var allocation = row.Block.Allocations[row.Index];
        item.Allocated = allocation.Figures.Allocated.OrNull;
        item.Surplus = allocation.Figures.Surplus.OrNull;
        item.Allocation = Round(allocation.Figures.Percent);
        item.Without = [.. allocation.Without.Select(region => region.Code)];
    }

    private void Projection(FigureRow row, FigureItem item)
    {
        var (projection, willMeet) = row.Block.Projections[row.Index];
        item.Projection = Round(projection.Figure);
        item.ProjectionLow = projection.Low is { } low ? precision.Of(low) : null;
        item.ProjectionHigh = projection.High is { } high ? precision.Of(high) : null;
        item.ProjectionMethod = projection.Method;
        item.WillMeet = willMeet;
    }

    private static void Rank(FigureRow row, FigureItem item)
    {
        var position = row.Position!.Value;
        (item.Rank, item.Tied) = (position.Now.Place?.Rank, position.Now.Place?.Tied);
        (item.Of, item.PreviousRank, item.PreviousOf) = (position.Now.Of, position.Before.Place?.Rank, position.Before.Of);
        item.Moved = position.Moved;
    }

    // The difference of two figures is as exact as they are.
    private decimal? Exactly(Outcome difference, Reading first, Reading second) =>
        (first.Flags | second.Flags).HasFlag(Flags.Computed) ? Round(difference) : difference.OrNull;
}
