using Indicators.Api.Features.Figures;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage.Tables;
using Indicators.Storage.Versions;

namespace Indicators.Api.Features.Explain;

/// <summary>Why a figure is not what it was at an earlier revision.</summary>
/// <param name="Revision">The revision that was asked for.</param>
/// <param name="Was">The fields of the row that were different, as they were; null when there was no such row.</param>
/// <param name="Exact">What was explained, before rounding, as it was; null without a figure.</param>
/// <param name="Inputs">The inputs that differ; those of a rank's or a score's peers are with them.</param>
/// <param name="Peers">The peers whose figure differs, and so may have moved the place; empty where none are compared.</param>
/// <param name="Definitions">The indicator, the group and the scheme, where they have been written anew.</param>
public sealed record ExplainedSince(
    long Revision, ChangedCells? Was, string? Exact, IReadOnlyList<ExplainedChange> Inputs,
    IReadOnlyList<ExplainedPeerChange> Peers, IReadOnlyList<ExplainedDefinition> Definitions);

/// <summary>What was stored under one key, then and now, and the writes between.</summary>
public sealed class ExplainedChange(RowLabels labels, Indicator indicator, Region region, Period period, string? unit)
    : KeyedRow(labels, indicator, region, period, unit), IAnswerRow<ExplainedChange>
{
    public static AnswerColumns<ExplainedChange> Columns { get; } = new AnswerColumns<ExplainedChange>()
        .Keys()
        .Code<Resource>("resource", "The name of the route it is stored by.", change => change.Resource)
        .Object("was", "As it was; null when nothing was stored.", change => change.Was, ColumnTraits.Nullable)
        .Object("now", "As it is; null when it was deleted.", change => change.Now, ColumnTraits.Nullable)
        .Rows("writes", "In their order.", change => change.Writes);

    public required Resource Resource { get; init; }

    public required ExplainedValue? Was { get; init; }

    public required ExplainedValue? Now { get; init; }

    public required IReadOnlyList<ExplainedWrite> Writes { get; init; }
}

/// <summary>What was stored.</summary>
public readonly record struct ExplainedValue(
    decimal? Value,
    ObservationStatus? Status = null,
    Bound? Bound = null,
    decimal? High = null,
    decimal? Base = null,
    bool? Break = null,
    FigureTarget? Target = null) : IAnswerRow<ExplainedValue>
{
    public static AnswerColumns<ExplainedValue> Columns { get; } = new AnswerColumns<ExplainedValue>()
        .Number("value", "Null when it was reported as missing.", stored => stored.Value, ColumnTraits.Nullable)
        .Code("status", "Of an actual.", stored => stored.Status, ColumnTraits.Nullable)
        .Code("bound", "What the value bounds; null when it is exact.", stored => stored.Bound, ColumnTraits.Nullable)
        .Number("high", "The upper end of a range.", stored => stored.High, ColumnTraits.Nullable)
        .Number(
            "base", "What an actual's reporter compares it with; null where nothing was stated.", stored => stored.Base,
            ColumnTraits.Nullable)
        .Truth(
            "break", "Whether an actual breaks with those before; null for what is none.", stored => stored.Break, ColumnTraits.Nullable)
        .Object("target", "Of a target, as written.", stored => stored.Target, ColumnTraits.Nullable);

    public IReadOnlyList<AnswerColumn<ExplainedValue>> Own => Columns;
}

/// <summary>One revision that wrote or deleted it.</summary>
/// <param name="Value">What it wrote; null for a delete.</param>
/// <param name="Note">Of the item or, where it has none, of the revision.</param>
public sealed record ExplainedWrite(Revision Revision, ChangeOperation Op, ExplainedValue? Value, string? Note)
    : IAnswerRow<ExplainedWrite>
{
    private const string ReasonDoc = "Why the revision replaced final figures; null where it does not say.";

    public static AnswerColumns<ExplainedWrite> Columns { get; } = new AnswerColumns<ExplainedWrite>()
        .Long("revision", "", write => write.Revision.Number)
        .Time("time", "", write => write.Revision.Time)
        .Text("who", "", write => write.Revision.Who, ColumnTraits.Nullable)
        .Code<ChangeOperation>("op", "", write => write.Op)
        .Object("value", "What it wrote; null for a delete.", write => write.Value, ColumnTraits.Nullable)
        .Text("source", "Where the revision says it comes from.", write => write.Revision.Source, ColumnTraits.Nullable)
        .Text("note", "Of the item or, where it has none, of the revision.", write => write.Note, ColumnTraits.Nullable)
        .Code<WriteReason>("reason", ReasonDoc, write => write.Revision.Reason, ColumnTraits.Nullable);
}

/// <summary>A peer whose figure is not what it was.</summary>
/// <param name="KeyWas">What was compared, exact; null without a figure, or when it was no peer.</param>
public sealed record ExplainedPeerChange(
    string Region, string RegionName, string? KeyWas, string? Key, int? RankWas, int? Rank, IReadOnlyList<ExplainedChange> Inputs);

/// <summary>What has been defined anew.</summary>
public sealed record ExplainedDefinition(Resource Resource, string Code, long Revision, DateTimeOffset? Time, string? Source, string? Note);
