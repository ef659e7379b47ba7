using System.Text.Json.Serialization;
using Indicators.Actuals;
using Indicators.Api.Http;
using Indicators.Catalog;
using Indicators.Measures;
using Indicators.Regions;
using Indicators.Targets;

namespace Indicators.Api.Endpoints.Figures;

/// <summary>One row of figures: flat, a measure's name is its field. Asked fields are always there, null without a figure, with the cause in reasons.</summary>
public sealed record FigureItem : IChosenColumns, IDiffers
{
    // Its cell and, where there are several, its target.
    object IDiffers.Identity => (Indicator, Region, Period, Target?.Kind, Target?.Period, Target?.Commitment, Target?.SetBy);

    /// <summary>The words of the measures that the row has fields of.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Chosen { get; init; } = [];

    /// <summary>Code of the indicator.</summary>
    public required string Indicator { get; init; }

    public required string IndicatorName { get; init; }

    /// <summary>Code of the region in the period.</summary>
    public required string Region { get; init; }

    public required string RegionName { get; init; }

    /// <summary>In its shortest form: 2020, 2020-H1, 2020-Q2, 2020-05, 2020-01..2020-11.</summary>
    public required string Period { get; init; }

    public required string PeriodLabel { get; init; }

    public required DateOnly Start { get; init; }

    public required DateOnly End { get; init; }

    /// <summary>Of value, base, change, required and gap.</summary>
    public required string Unit { get; init; }

    /// <summary>The actual, whole; a bound's number when a flag names the bound.</summary>
    public decimal? Value { get; init; }

    public Status? Status { get; init; }

    /// <summary>Whether it was worked out from other spans or from parts.</summary>
    public bool Derived { get; init; }

    /// <summary>The month a stock was observed in.</summary>
    public string? Observed { get; init; }

    public required IReadOnlyList<string> Flags { get; init; }

    /// <summary>What growth is measured from.</summary>
    [ColumnOf("growth")]
    public decimal? Base { get; set; }

    [ColumnOf("growth")]
    public string? BasePeriod { get; set; }

    /// <summary>value − base.</summary>
    [ColumnOf("growth")]
    public decimal? Change { get; set; }

    /// <summary>同比, in percent of the base.</summary>
    [ColumnOf("growth")]
    public decimal? Growth { get; set; }

    /// <summary>For a ratio, its change in 百分点.</summary>
    [ColumnOf("growth")]
    public decimal? Points { get; set; }

    /// <summary>In words, where a base of zero or below has no rate: 扭亏为盈, 减亏 …</summary>
    [ColumnOf("growth")]
    public string? Transition { get; set; }

    /// <summary>comparable where the base is that of the regions whose place this one took; nominal where official growth is at constant prices and only ever declared.</summary>
    [ColumnOf("growth")]
    public string? Basis { get; set; }

    /// <summary>可比价增速: the growth that was declared, in percent, beside the nominal one; over several years the declared rates chained.</summary>
    [ColumnOf("growth")]
    public decimal? Official { get; set; }

    /// <summary>The report that declared it.</summary>
    [ColumnOf("growth")]
    public string? OfficialSource { get; set; }

    [ColumnOf("completion", "pace")]
    public FigureTarget? Target { get; set; }

    /// <summary>How many targets there are to choose from.</summary>
    [ColumnOf("completion", "pace")]
    public int TargetCount { get; set; }

    /// <summary>The level to be reached at the end of the target's period.</summary>
    [ColumnOf("completion")]
    public decimal? Required { get; set; }

    /// <summary>完成率, in percent, never capped.</summary>
    [ColumnOf("completion")]
    public decimal? Completion { get; set; }

    /// <summary>actual − required.</summary>
    [ColumnOf("completion")]
    public decimal? Gap { get; set; }

    /// <summary>Null when the figures cannot decide it.</summary>
    [ColumnOf("completion")]
    public bool? Met { get; set; }

    /// <summary>mirror or inverse, where less is better.</summary>
    [ColumnOf("completion")]
    public Formula? Formula { get; set; }

    /// <summary>The period of the actual that is measured: a flow's running total from the target's first month.</summary>
    [ColumnOf("completion")]
    public string? ActualPeriod { get; set; }

    /// <summary>时间进度, in percent.</summary>
    [ColumnOf("pace")]
    public decimal? TimeProgress { get; set; }

    /// <summary>超(欠)序时进度, in points.</summary>
    [ColumnOf("pace")]
    public decimal? Pace { get; set; }

    [ColumnOf("pace")]
    public string? Light { get; set; }

    /// <summary>增速变化: growth − growth of the same period a year before, in points.</summary>
    [ColumnOf("growthChange")]
    public decimal? GrowthChange { get; set; }

    /// <summary>growth − growth of the region around it, in points.</summary>
    [ColumnOf("gapToParent")]
    public decimal? GapToParent { get; set; }

    /// <summary>贡献率: how much of the whole's change is the part's, in percent.</summary>
    [ColumnOf("contribution")]
    public decimal? Contribution { get; set; }

    /// <summary>拉动: how many points of the whole's growth are the part's.</summary>
    [ColumnOf("pull")]
    public decimal? Pull { get; set; }

    /// <summary>占比: in percent of the whole.</summary>
    [ColumnOf("share")]
    public decimal? Share { get; set; }

    /// <summary>The figure of the region around it.</summary>
    [ColumnOf("share")]
    public decimal? Whole { get; set; }

    /// <summary>Code of the region whose part it is.</summary>
    [ColumnOf("share")]
    public string? WholeRegion { get; set; }

    /// <summary>From the regions directly below, or for a ratio from its parts, beside the reported value.</summary>
    [ColumnOf("computed")]
    public decimal? Computed { get; set; }

    /// <summary>The reported value − the computed one.</summary>
    [ColumnOf("computed")]
    public decimal? Difference { get; set; }

    /// <summary>The regions below that have not reported.</summary>
    [ColumnOf("computed")]
    public IReadOnlyList<string>? Missing { get; set; }

    /// <summary>任务分解: the sum of the targets of the regions directly below.</summary>
    [ColumnOf("allocation")]
    public decimal? Allocated { get; set; }

    /// <summary>allocated − required.</summary>
    [ColumnOf("allocation")]
    public decimal? Surplus { get; set; }

    /// <summary>allocated in percent of required.</summary>
    [ColumnOf("allocation")]
    public decimal? Allocation { get; set; }

    /// <summary>The regions below that have no target.</summary>
    [ColumnOf("allocation")]
    public IReadOnlyList<string>? Without { get; set; }

    /// <summary>年末预计: where the year so far leads to, by the first of the methods that apply.</summary>
    [ColumnOf("projection")]
    public decimal? Projection { get; set; }

    /// <summary>The lowest that any method gives; null where a single one shows no range.</summary>
    [ColumnOf("projection")]
    public decimal? ProjectionLow { get; set; }

    [ColumnOf("projection")]
    public decimal? ProjectionHigh { get; set; }

    [ColumnOf("projection")]
    public ProjectionMethod? ProjectionMethod { get; set; }

    /// <summary>Whether the whole range meets the year's target; null is open.</summary>
    [ColumnOf("projection")]
    public bool? WillMeet { get; set; }

    /// <summary>Of a total or a computed figure: how many of its parts there are.</summary>
    [ColumnOf("total", "computed")]
    public int? Reported { get; set; }

    /// <summary>How many there should be.</summary>
    [ColumnOf("total", "computed")]
    public int? Expected { get; set; }

    /// <summary>The place among the peers; null when unranked.</summary>
    [ColumnOf("rank")]
    public int? Rank { get; set; }

    /// <summary>Whether another has the same place.</summary>
    [ColumnOf("rank")]
    public bool? Tied { get; set; }

    /// <summary>How many were ranked.</summary>
    [ColumnOf("rank")]
    public int? Of { get; set; }

    /// <summary>The place a year before, same span and rule, among the peers of then.</summary>
    [ColumnOf("rank")]
    public int? PreviousRank { get; set; }

    [ColumnOf("rank")]
    public int? PreviousOf { get; set; }

    /// <summary>进位: places gained.</summary>
    [ColumnOf("rank")]
    public int? Moved { get; set; }

    /// <summary>The fields that were different at the revision of since, as they were then; null for a row that is new.</summary>
    [ColumnOf("since")]
    public IReadOnlyDictionary<string, object?>? Was { get; set; }

    /// <summary>Why a measure has no figure, by field.</summary>
    public required IReadOnlyDictionary<string, string> Reasons { get; init; }
}

/// <summary>The target a row is measured against, as written.</summary>
public sealed record FigureTarget(
    TargetKind Kind, Operator Operator, decimal Value, decimal? High, string Period, Commitment Commitment, string SetBy)
{
    public static FigureTarget Of(Target target, Indicator indicator, RegionTree regions) => new(
        target.Key.Kind,
        target.Promise.Operator,
        target.ValueIn(indicator.Unit),
        target.Promise.High?.In(indicator.Unit),
        target.Key.Period.ToString(),
        target.Key.Commitment,
        regions[target.Key.SetBy].Code);
}
