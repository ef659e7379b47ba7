using System.Text.Json.Serialization;
using Indicators.Api.Features.Figures;
using Indicators.Api.Features.Scores;
using Indicators.Api.Http.Codes;
using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Storage.Tables;

namespace Indicators.Api.Features.Explain;

/// <summary>One figure or score expanded into what it was worked out from and how.</summary>
public sealed record ExplainedFigure
{
    /// <summary>The row as /measures gives it; not there for a score.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FigureItem? Figure { get; init; }

    /// <summary>The row as /scores gives it; not there for a figure.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ScoreRow? Score { get; init; }

    /// <summary>The measure that is explained; of several the first.</summary>
    public required string Measure { get; init; }

    /// <summary>Everything that was read, for all measures, each once; of a score every item has its own.</summary>
    public required IReadOnlyList<ExplainedInput> Inputs { get; init; }

    public required ExplainedFormula Formula { get; init; }

    /// <summary>What enters the formula, or stands beside the figure, and was itself worked out; in order.</summary>
    public required IReadOnlyList<ExplainedStep> Steps { get; init; }

    /// <summary>The result before rounding, to 12 places at most; null without one.</summary>
    public required string? Exact { get; init; }

    /// <summary>The same without any rounding, as a reduced fraction: -24855/48407; a whole number by itself.</summary>
    public required string? ExactFraction { get; init; }

    /// <summary>Null for what goes out as it is: stored values, sums of them, and places.</summary>
    public required ExplainedRounding? Rounding { get; init; }

    /// <summary>Why there is no figure; null when there is one.</summary>
    public required ExplainedReason? Reason { get; init; }

    /// <summary>For a rank or a score: who was compared, by what, and how ties go.</summary>
    public required ExplainedRanking? Ranking { get; init; }

    /// <summary>The other measures of the same figure, where several were asked for; not there for one alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ExplainedMeasure>? Others { get; init; }

    /// <summary>The items of a score, in the order of its scheme; not there for a figure.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ExplainedItem>? Items { get; init; }

    /// <summary>What has changed since the revision of since, and by which writes; not there without that word.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ExplainedSince? Since { get; init; }

    /// <summary>The newest revision among what was read.</summary>
    public required long Revision { get; init; }

    /// <summary>Of a figure that follows from internal ones which its reader may not see: only that.</summary>
    internal static ExplainedFigure Withheld(string measure, long revision, Language language) => new()
    {
        Measure = measure,
        Inputs = [],
        Formula = new(CodeLists.Label(Numbers.Reason.NotPermitted, language), null),
        Steps = [],
        Exact = null,
        ExactFraction = null,
        Rounding = null,
        Reason = new(Numbers.Reason.NotPermitted, CodeLists.Label(Numbers.Reason.NotPermitted, language)),
        Ranking = null,
        Revision = revision,
    };
}

/// <summary>One measure more of a figure, as the first is told.</summary>
public sealed record ExplainedMeasure(
    string Measure, ExplainedFormula Formula, IReadOnlyList<ExplainedStep> Steps, string? Exact, string? ExactFraction,
    ExplainedRounding? Rounding, ExplainedReason? Reason, ExplainedRanking? Ranking);

/// <summary>What a region got for one item of a scheme, and how.</summary>
public sealed record ExplainedItem
{
    public required string Indicator { get; init; }

    /// <summary>What it is called in the formula of the score.</summary>
    public required string Name { get; init; }

    public required Criterion Measure { get; init; }

    public required ScoringMethodKind Method { get; init; }

    /// <summary>The period of its figure, after the lag; null before all figures.</summary>
    public required string? Period { get; init; }

    /// <summary>How the figure became points.</summary>
    public required ExplainedFormula Formula { get; init; }

    /// <summary>How the figure came about, and what else enters the points; in order.</summary>
    public required IReadOnlyList<ExplainedStep> Steps { get; init; }

    /// <summary>The points before rounding, to 12 places at most.</summary>
    public required string? Exact { get; init; }

    /// <summary>The same without any rounding, as a reduced fraction: -24855/48407; a whole number by itself.</summary>
    public required string? ExactFraction { get; init; }

    public required ExplainedRounding Rounding { get; init; }

    /// <summary>Everything that was read for it, each once.</summary>
    public required IReadOnlyList<ExplainedInput> Inputs { get; init; }

    /// <summary>The figures among which it was judged; null when it was judged with nobody.</summary>
    public required ExplainedPeers? Peers { get; init; }

    /// <summary>Why it could not be judged, even where points are given then; null when it was.</summary>
    public required ExplainedReason? Reason { get; init; }
}

/// <summary>The figures of all peers for one item, exact to 12 places at most; null when nobody has one.</summary>
/// <param name="Count">How many have a figure.</param>
/// <param name="Rank">The place of the region among them.</param>
public sealed record ExplainedPeers(int Count, string? Best, string? Worst, string? Average, int? Rank);

/// <param name="Words">完成率 = 实绩 ÷ 目标 × 100; 完成率 = – where no formula applies, and then the reason says why.</param>
/// <param name="Numbers">The same with its numbers: 30.13 ÷ 50 × 100 = 60.26. Null when one is missing.</param>
public sealed record ExplainedFormula(string Words, string? Numbers);

/// <param name="Name">A word of the table quantities of /codes.</param>
public sealed record ExplainedStep(string Name, string Words, string? Numbers, string? Exact, string? ExactFraction, Reason? Reason);

/// <param name="Shown">The exact result, rounded once.</param>
public sealed record ExplainedRounding(int Decimals, RoundingMode Mode, decimal? Shown);

/// <param name="Code">A word of the table reasons of /codes.</param>
/// <param name="Message">What is missing or stands in the way, by name.</param>
public sealed record ExplainedReason(Reason Code, string Message);

/// <summary>A figure that was read: an actual, or the value of a target.</summary>
public sealed record ExplainedInput : SignedInput
{
    /// <summary>What it is in the formula: a word of the table quantities of /codes.</summary>
    public required string Role { get; init; }

    public required string Indicator { get; init; }

    public required string IndicatorName { get; init; }

    public required string Region { get; init; }

    public required string RegionName { get; init; }

    /// <summary>For a stock the month it was observed in; for a target the target's own period.</summary>
    public required string Period { get; init; }

    public required string PeriodLabel { get; init; }

    /// <summary>The period of the figure that it was stated with, as its base; null for what is stored of its own period.</summary>
    public required string? StatedWith { get; init; }

    /// <summary>Whole; null when nothing was reported.</summary>
    public required decimal? Value { get; init; }

    /// <summary>Null for a place.</summary>
    public required string? Unit { get; init; }

    /// <summary>Null for a target, and when nothing was reported.</summary>
    public required ObservationStatus? Status { get; init; }

    /// <summary>What the value bounds; null when it is exact.</summary>
    public required Bound? Bound { get; init; }

    /// <summary>The upper end of a range.</summary>
    public required decimal? High { get; init; }

    /// <summary>Whether it was worked out from other spans or from parts.</summary>
    public required bool Derived { get; init; }

    /// <summary>The reported spans it was worked out from; empty when it was not.</summary>
    public required IReadOnlyList<ExplainedPart> Parts { get; init; }

    /// <summary>The reports that do not agree with each other; null when all do.</summary>
    public required ExplainedContradiction? Contradiction { get; init; }

    /// <summary>The target whose value it is; null for an actual.</summary>
    public required FigureTarget? Target { get; init; }

    /// <summary>The newest revision that wrote it or a part of it; null when nothing was written.</summary>
    public required long? Revision { get; init; }

    /// <summary>Where the revision that wrote it says it comes from.</summary>
    public required string? Source { get; init; }

    public required string? Note { get; init; }

    public required DateTimeOffset? Updated { get; init; }

    /// <summary>What was reported in its place before, the newest first, ten at most; empty for a target.</summary>
    public required IReadOnlyList<ExplainedEarlier> Earlier { get; init; }

    /// <summary>Why it is no number to work with; null when it is one.</summary>
    public required Reason? Reason { get; init; }
}

/// <summary>An actual as it was until another revision replaced or deleted it.</summary>
/// <param name="Revision">The revision that had written it.</param>
/// <param name="Time">When that was.</param>
/// <param name="Source">Where that revision says it comes from.</param>
/// <param name="EndedBy">The revision that replaced or deleted it.</param>
/// <param name="Reason">Why: a revision 修订 or a correction 更正; null where it does not say.</param>
public sealed record ExplainedEarlier(
    long Revision, DateTimeOffset Time, decimal? Value, ObservationStatus Status, string? Source, string? Note, long EndedBy,
    WriteReason? Reason);

/// <summary>A reported span with the sign it enters a sum with.</summary>
/// <param name="Sign">+ or -.</param>
public sealed record ExplainedPart(
    string Sign, string Period, string PeriodLabel, decimal? Value, ObservationStatus? Status, long Revision, string? Source, string? Note,
    DateTimeOffset? Updated) : SignedInput;

/// <summary>Spans whose sum with these signs would be zero if all reports agreed.</summary>
/// <param name="Difference">What the sum is: the chosen result less that of the other way.</param>
public sealed record ExplainedContradiction(decimal Difference, IReadOnlyList<ExplainedPart> Spans);

/// <param name="By">What was compared.</param>
/// <param name="Direction">highest-first or lowest-first.</param>
/// <param name="TieOn">exact, or shown: as rounded.</param>
/// <param name="Of">How many were ranked.</param>
/// <param name="Ranked">In the order of their places.</param>
public sealed record ExplainedRanking(
    string By, string Direction, TieRule Ties, string TieOn, int Of, IReadOnlyList<ExplainedPeer> Ranked,
    IReadOnlyList<ExplainedUnranked> Unranked);

/// <param name="Key">What was compared, exact.</param>
public sealed record ExplainedPeer(int Rank, bool Tied, string Region, string RegionName, string Key);

public sealed record ExplainedUnranked(string Region, string RegionName, Reason Code, string Message);
