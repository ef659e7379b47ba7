using System.Text.Json.Serialization;
using Indicators.Actuals;
using Indicators.Api.Http;
using Indicators.Measures;
using Indicators.Targets;

namespace Indicators.Api.Endpoints.Figures;

/// <summary>One row of figures: flat, a measure's name is its field. Asked fields are always there, null without a figure, with the cause in reasons.</summary>
public sealed record FigureItem : IChosenColumns
{
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
    public decimal? Base { get; init; }

    [ColumnOf("growth")]
    public string? BasePeriod { get; init; }

    /// <summary>value − base.</summary>
    [ColumnOf("growth")]
    public decimal? Change { get; init; }

    /// <summary>同比, in percent of the base.</summary>
    [ColumnOf("growth")]
    public decimal? Growth { get; init; }

    /// <summary>For a ratio, its change in 百分点.</summary>
    [ColumnOf("growth")]
    public decimal? Points { get; init; }

    /// <summary>In words, where a base of zero or below has no rate: 扭亏为盈, 减亏 …</summary>
    [ColumnOf("growth")]
    public string? Transition { get; init; }

    /// <summary>nominal where official growth is at constant prices and only ever declared.</summary>
    [ColumnOf("growth")]
    public string? Basis { get; init; }

    [ColumnOf("completion", "pace")]
    public FigureTarget? Target { get; init; }

    /// <summary>How many targets there are to choose from.</summary>
    [ColumnOf("completion", "pace")]
    public int TargetCount { get; init; }

    /// <summary>The level to be reached at the end of the target's period.</summary>
    [ColumnOf("completion")]
    public decimal? Required { get; init; }

    /// <summary>完成率, in percent, never capped.</summary>
    [ColumnOf("completion")]
    public decimal? Completion { get; init; }

    /// <summary>actual − required.</summary>
    [ColumnOf("completion")]
    public decimal? Gap { get; init; }

    /// <summary>Null when the figures cannot decide it.</summary>
    [ColumnOf("completion")]
    public bool? Met { get; init; }

    /// <summary>mirror or inverse, where less is better.</summary>
    [ColumnOf("completion")]
    public Formula? Formula { get; init; }

    /// <summary>The period of the actual that is measured: a flow's running total from the target's first month.</summary>
    [ColumnOf("completion")]
    public string? ActualPeriod { get; init; }

    /// <summary>时间进度, in percent.</summary>
    [ColumnOf("pace")]
    public decimal? TimeProgress { get; init; }

    /// <summary>超(欠)序时进度, in points.</summary>
    [ColumnOf("pace")]
    public decimal? Pace { get; init; }

    [ColumnOf("pace")]
    public string? Light { get; init; }

    /// <summary>The place among the peers; null when unranked.</summary>
    [ColumnOf("rank")]
    public int? Rank { get; init; }

    /// <summary>Whether another has the same place.</summary>
    [ColumnOf("rank")]
    public bool? Tied { get; init; }

    /// <summary>How many were ranked.</summary>
    [ColumnOf("rank")]
    public int? Of { get; init; }

    /// <summary>The place a year before, same span and rule, among the peers of then.</summary>
    [ColumnOf("rank")]
    public int? PreviousRank { get; init; }

    [ColumnOf("rank")]
    public int? PreviousOf { get; init; }

    /// <summary>进位: places gained.</summary>
    [ColumnOf("rank")]
    public int? Moved { get; init; }

    /// <summary>Why a measure has no figure, by field.</summary>
    public required IReadOnlyDictionary<string, string> Reasons { get; init; }
}

/// <summary>The target a row is measured against, as written.</summary>
public sealed record FigureTarget(
    TargetKind Kind, Operator Operator, decimal Value, decimal? High, string Period, Commitment Commitment, string SetBy);
