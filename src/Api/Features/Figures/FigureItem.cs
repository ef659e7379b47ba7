using System.Text.Json.Serialization;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Observations;
using Indicators.Queries;

namespace Indicators.Api.Features.Figures;

/// <summary>One row of figures: flat, a measure's name is its field. Asked fields are always there, null without a figure, with the cause in reasons.</summary>
public sealed class FigureItem(FigureRow row, FigurePresenter shown) : ISelectedColumns, IDiffableRow
{
    // A view, put into words and digits when it is written. By then its snapshot is gone: all that was asked is read with its flags and reasons.
    private readonly RowLabels.Span _span = shown.Labels.Of(row.Period);

    // Its cell and, where there are several, its target.
    object IDiffableRow.Identity => (Indicator, Region, Period, Target?.Kind, Target?.Period, Target?.Commitment, Target?.SetBy);

    /// <summary>The words of the measures that the row has fields of.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Selected => shown.Chosen;

    /// <summary>Code of the indicator.</summary>
    public string Indicator => row.Indicator.Code;

    public string IndicatorName => shown.Labels.Of(row.Indicator);

    /// <summary>Code of the region in the period; null in a total of what has no code.</summary>
    public string? Region => row.Region.Code;

    public string RegionName => row.Region.Name;

    /// <summary>In its shortest form: 2020, 2020-H1, 2020-Q2, 2020-05, 2020-01..2020-11; null where there is none to be meant.</summary>
    public string? Period => _span.Text;

    public string? PeriodLabel => _span.Label;

    public DateOnly? Start => row.Period.Start;

    public DateOnly? End => row.Period.EndDate;

    /// <summary>Of value, base, change, required and gap.</summary>
    public string Unit => row.Indicator.Unit.Text;

    /// <summary>The actual, whole; a bound's number when a flag names the bound.</summary>
    public decimal? Value => shown.Whole(row.Actual);

    public ObservationStatus? Status => row.Actual.Status;

    /// <summary>Whether it was worked out from other spans or from parts.</summary>
    public bool Derived => row.Actual.Derived;

    /// <summary>The month a stock was observed in.</summary>
    public string? Observed => row.Indicator.Nature == Nature.Stock ? shown.Text(row.Period.LastMonth) : null;

    public IReadOnlyList<string> Flags { get; } = FlagCodes.Of(shown.Query, row);

    /// <summary>What growth is measured from.</summary>
    [SelectableColumn("growth")]
    public decimal? Base => shown.Whole(row.Growth.Base);

    [SelectableColumn("growth")]
    public string? BasePeriod => shown.Text(row.Columns.Growth.BasePeriod);

    /// <summary>value − base.</summary>
    [SelectableColumn("growth")]
    public decimal? Change => shown.Exactly(row.Growth.Change, row.Actual, row.Growth.Base);

    /// <summary>同比, in percent of the base.</summary>
    [SelectableColumn("growth")]
    public decimal? Growth => shown.Round(row.Growth.Rate);

    /// <summary>For a ratio, its change in 百分点.</summary>
    [SelectableColumn("growth")]
    public decimal? Points => row.Growth.Points is { } points ? shown.Round(points) : null;

    /// <summary>In words, where a base of zero or below has no rate: 扭亏为盈, 减亏 …</summary>
    [SelectableColumn("growth")]
    public string? Transition => shown.Label(row.Growth.Transition);

    /// <summary>comparable where the base is that of the regions whose place this one took; nominal where official growth is at constant prices and only ever declared.</summary>
    [SelectableColumn("growth")]
    public string? Basis => row.Growth.Base.Flags.HasFlag(Observations.ObservationFlags.Comparable) ? "comparable"
        : row.Indicator.PriceBasis == PriceBasis.Constant ? "nominal"
        : null;

    /// <summary>可比价增速: the growth that was declared, in percent, beside the nominal one; over several years the declared rates chained.</summary>
    [SelectableColumn("growth")]
    public decimal? Official => shown.Official(row.Columns.Growth.Official[row.Index]);

    /// <summary>The report that declared it.</summary>
    [SelectableColumn("growth")]
    public string? OfficialSource => row.Columns.Growth.Official.SourceOf(row.Index);

    [SelectableColumn("completion", "pace")]
    public FigureTarget? Target => row.Completion is { } completion ? FigureTarget.Of(completion.Target, row.Indicator, row.Columns.Context.Tree, shown.Labels) : null;

    /// <summary>How many targets there are to choose from.</summary>
    [SelectableColumn("completion", "pace")]
    public int TargetCount => row.TargetCount;

    /// <summary>The level to be reached at the end of the target's period.</summary>
    [SelectableColumn("completion")]
    public decimal? Required => row.Completion?.Required.OrNull;

    /// <summary>完成率, in percent, never capped.</summary>
    [SelectableColumn("completion")]
    public decimal? Completion => row.Completion is { } completion ? shown.Round(completion.Rate) : null;

    /// <summary>actual − required.</summary>
    [SelectableColumn("completion")]
    public decimal? Gap => row.Completion is { } completion
        ? shown.Exactly(completion.Gap, completion.Actual, completion.Base ?? completion.Actual)
        : null;

    /// <summary>Null when the figures cannot decide it.</summary>
    [SelectableColumn("completion")]
    public bool? Met => row.Completion?.Met;

    /// <summary>mirror or inverse, where less is better.</summary>
    [SelectableColumn("completion")]
    public LowerIsBetterFormula? Formula => row.Completion?.Formula;

    /// <summary>The period of the actual that is measured: a flow's running total from the target's first month.</summary>
    [SelectableColumn("completion")]
    public string? ActualPeriod => shown.Text(row.Completion?.Periods.Actual);

    /// <summary>时间进度, in percent.</summary>
    [SelectableColumn("pace")]
    public decimal? TimeProgress => shown.Round(row.Pace.TimeProgress);

    /// <summary>超(欠)序时进度, in points.</summary>
    [SelectableColumn("pace")]
    public decimal? Pace => shown.Round(row.Pace.Ahead);

    [SelectableColumn("pace")]
    public string? Light => shown.Query.Lights.Of(row.Pace.Ahead);

    /// <summary>增速变化: growth − growth of the same period a year before, in points.</summary>
    [SelectableColumn("growthChange")]
    public decimal? GrowthChange => shown.Round(row.Columns.Growth.ChangeOf<Evaluation>(row.Index));

    /// <summary>growth − growth of the region around it, in points.</summary>
    [SelectableColumn("gapToParent")]
    public decimal? GapToParent => shown.Round(row.Columns.Growth.GapToParent<Evaluation>(row.Index));

    /// <summary>贡献率: how much of the whole's change is the part's, in percent.</summary>
    [SelectableColumn("contribution")]
    public decimal? Contribution => shown.Round(row.Columns.Growth.Contribution<Evaluation>(row.Index));

    /// <summary>拉动: how many points of the whole's growth are the part's.</summary>
    [SelectableColumn("pull")]
    public decimal? Pull => shown.Round(row.Columns.Growth.Pull<Evaluation>(row.Index));

    /// <summary>占比: in percent of the whole.</summary>
    [SelectableColumn("share")]
    public decimal? Share => shown.Round(row.Share.Rate);

    /// <summary>The figure of the region around it.</summary>
    [SelectableColumn("share")]
    public decimal? Whole => shown.Whole(row.Share.Whole);

    /// <summary>Code of the region whose part it is.</summary>
    [SelectableColumn("share")]
    public string? WholeRegion => row.Share.Of?.Code;

    /// <summary>From the regions directly below, or for a ratio from its parts, beside the reported value.</summary>
    [SelectableColumn("computed")]
    public decimal? Computed => shown.Whole(row.Computed.Value);

    /// <summary>The reported value − the computed one.</summary>
    [SelectableColumn("computed")]
    public decimal? Difference => shown.Exactly(row.Computed.Difference, row.Actual, row.Computed.Value);

    /// <summary>The regions below that have not reported.</summary>
    [SelectableColumn("computed")]
    public IReadOnlyList<string>? Missing => [.. row.Computed.Missing.Select(region => region.Code)];

    /// <summary>任务分解: the sum of the targets of the regions directly below.</summary>
    [SelectableColumn("allocation")]
    public decimal? Allocated => row.Allocation.Figures.Allocated.OrNull;

    /// <summary>allocated − required.</summary>
    [SelectableColumn("allocation")]
    public decimal? Surplus => row.Allocation.Figures.Surplus.OrNull;

    /// <summary>allocated in percent of required.</summary>
    [SelectableColumn("allocation")]
    public decimal? Allocation => shown.Round(row.Allocation.Figures.Percent);

    /// <summary>The regions below that have no target.</summary>
    [SelectableColumn("allocation")]
    public IReadOnlyList<string>? Without => [.. row.Allocation.Without.Select(region => region.Code)];

    /// <summary>年末预计: where the year so far leads to, by the first of the methods that apply.</summary>
    [SelectableColumn("projection")]
    public decimal? Projection => shown.Round(row.Projection.Projection.Figure);

    /// <summary>The lowest that any method gives; null where a single one shows no range.</summary>
    [SelectableColumn("projection")]
    public decimal? ProjectionLow => shown.Round(row.Projection.Projection.Low);

    [SelectableColumn("projection")]
    public decimal? ProjectionHigh => shown.Round(row.Projection.Projection.High);

    [SelectableColumn("projection")]
    public ProjectionMethod? ProjectionMethod => row.Projection.Projection.Method;

    /// <summary>Whether the whole range meets the year's target; null is open.</summary>
    [SelectableColumn("projection")]
    public bool? WillMeet => row.Projection.WillMeet;

    /// <summary>Of a total or a computed figure: how many of its parts there are.</summary>
    [SelectableColumn("total", "computed")]
    public int? Reported => Total?.Reported ?? Parts?.Reported;

    /// <summary>How many there should be.</summary>
    [SelectableColumn("total", "computed")]
    public int? Expected => Total?.Expected ?? Parts?.Expected;

    /// <summary>The place among the peers; null when unranked.</summary>
    [SelectableColumn("rank")]
    public int? Rank => row.RankMovement?.Now.Result?.Rank;

    /// <summary>Whether another has the same place.</summary>
    [SelectableColumn("rank")]
    public bool? Tied => row.RankMovement?.Now.Result?.Tied;

    /// <summary>How many were ranked.</summary>
    [SelectableColumn("rank")]
    public int? Of => row.RankMovement?.Now.Of;

    /// <summary>The place a year before, same span and rule, among the peers of then.</summary>
    [SelectableColumn("rank")]
    public int? PreviousRank => row.RankMovement?.Before.Result?.Rank;

    [SelectableColumn("rank")]
    public int? PreviousOf => row.RankMovement?.Before.Of;

    /// <summary>进位: places gained.</summary>
    [SelectableColumn("rank")]
    public int? Moved => row.RankMovement?.Moved;

    /// <summary>The fields that were different at the revision of since, as they were then; null for a row that is new.</summary>
    [SelectableColumn("since")]
    public IReadOnlyDictionary<string, object?>? Was { get; set; }

    /// <summary>Why a measure has no figure, by field.</summary>
    public IReadOnlyDictionary<string, string> Reasons { get; } = FigureReasons.Of(shown.Query, row);

    private Total? Total => shown.Query.Total ? row.Total : null;

    private ComputedFigure? Parts => shown.Query.Asks(MeasureSet.Computed) ? row.Computed : null;
}

/// <summary>The target a row is measured against, as written.</summary>
public sealed record FigureTarget(
    TargetKind Kind, TargetOperator Operator, decimal Value, decimal? High, string Period, Commitment Commitment, string SetBy)
{
    public static FigureTarget Of(Target target, Indicator indicator, RegionTree regions, RowLabels labels) => new(
        target.Key.Kind,
        target.Terms.Operator,
        target.ValueIn(indicator.Unit),
        target.Terms.High?.In(indicator.Unit),
        labels.Of(target.Key.Period).Text,
        target.Key.Commitment,
        regions[target.Key.SetBy].Code);
}
