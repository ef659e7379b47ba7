namespace Indicators.Benchmarks.Serving;

/// <summary>An answer of figures as plain records, to be serialised the way everybody does: the limit of writing rows.</summary>
public sealed record PlainRows<T>(IReadOnlyList<T> Items, string? Next, long Revision);

public abstract record PlainRow
{
    public string? Indicator { get; init; }
    public string? IndicatorName { get; init; }
    public string? Region { get; init; }
    public string? RegionName { get; init; }
    public string? Period { get; init; }
    public string? PeriodLabel { get; init; }
    public DateOnly Start { get; init; }
    public DateOnly End { get; init; }
    public string? Unit { get; init; }
    public decimal? Value { get; init; }
    public string? Status { get; init; }
    public bool? Derived { get; init; }
    public string? Observed { get; init; }
    public string? LastReported { get; init; }
    public string? Note { get; init; }
    public IReadOnlyList<string>? Flags { get; init; }
    public PlainTarget? Target { get; init; }
    public int? TargetCount { get; init; }
    public decimal? Required { get; init; }
    public decimal? Completion { get; init; }
    public decimal? Gap { get; init; }
    public bool? Met { get; init; }
    public string? Formula { get; init; }
    public string? ActualPeriod { get; init; }
    public bool? TargetDerived { get; init; }
    public string? Verdict { get; init; }
    public IReadOnlyDictionary<string, string>? Reasons { get; init; }
}

/// <summary>A row of a ranking by growth with completion.</summary>
public sealed record RankedRow : PlainRow
{
    public decimal? Base { get; init; }
    public string? BasePeriod { get; init; }
    public decimal? Change { get; init; }
    public decimal? Growth { get; init; }
    public decimal? Points { get; init; }
    public string? Transition { get; init; }
    public string? Basis { get; init; }
    public decimal? StoredBase { get; init; }
    public decimal? Official { get; init; }
    public string? OfficialSource { get; init; }
    public int? Rank { get; init; }
    public bool? Tied { get; init; }
    public int? Of { get; init; }
    public int? PreviousRank { get; init; }
    public int? PreviousOf { get; init; }
    public int? Moved { get; init; }
    public int? MovedOf { get; init; }
}

/// <summary>A row of completion with pace.</summary>
public sealed record CompletionRow : PlainRow
{
    public decimal? TimeProgress { get; init; }
    public decimal? Pace { get; init; }
    public string? Light { get; init; }
    public string? LightBasis { get; init; }
}

public sealed record PlainTarget(
    string Kind, string Operator, decimal Value, decimal? High, string Period, string Commitment, string SetBy);
