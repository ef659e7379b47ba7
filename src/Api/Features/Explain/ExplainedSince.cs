using Indicators.Api.Features.Figures;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Periods;
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
    long Revision, IReadOnlyDictionary<string, object?>? Was, string? Exact, IReadOnlyList<ExplainedChange> Inputs,
    IReadOnlyList<ExplainedPeerChange> Peers, IReadOnlyList<ExplainedDefinition> Definitions);

/// <summary>What was stored under one key, then and now, and the writes between.</summary>
public sealed record ExplainedChange : KeyedRow
{
    public ExplainedChange(RowLabels labels, Indicator indicator, Region region, Period period, string? unit)
        : base(labels, indicator, region, period, unit)
    {
    }

    /// <summary>The name of the route it is stored by.</summary>
    public required Resource Resource { get; init; }

    /// <summary>As it was; null when nothing was stored.</summary>
    public required ExplainedValue? Was { get; init; }

    /// <summary>As it is; null when it was deleted.</summary>
    public required ExplainedValue? Now { get; init; }

    /// <summary>In their order.</summary>
    public required IReadOnlyList<ExplainedWrite> Writes { get; init; }
}

/// <summary>What was stored.</summary>
/// <param name="Value">Null when it was reported as missing.</param>
/// <param name="Status">Of an actual.</param>
/// <param name="Bound">What the value bounds; null when it is exact.</param>
/// <param name="High">The upper end of a range.</param>
/// <param name="Base">What an actual's reporter compares it with; null where nothing was stated.</param>
/// <param name="Break">Whether an actual breaks with those before.</param>
/// <param name="Target">Of a target, as written.</param>
public sealed record ExplainedValue(
    decimal? Value,
    ObservationStatus? Status = null,
    Bound? Bound = null,
    decimal? High = null,
    decimal? Base = null,
    bool Break = false,
    FigureTarget? Target = null);

/// <summary>One revision that wrote or deleted it.</summary>
/// <param name="Value">What it wrote; null for a delete.</param>
/// <param name="Source">Where the revision says it comes from.</param>
/// <param name="Note">Of the item or, where it has none, of the revision.</param>
public sealed record ExplainedWrite(
    long Revision, DateTimeOffset Time, string? Who, ChangeOperation Op, ExplainedValue? Value, string? Source, string? Note);

/// <summary>A peer whose figure is not what it was.</summary>
/// <param name="KeyWas">What was compared, exact; null without a figure, or when it was no peer.</param>
public sealed record ExplainedPeerChange(
    string Region, string RegionName, string? KeyWas, string? Key, int? RankWas, int? Rank, IReadOnlyList<ExplainedChange> Inputs);

/// <summary>What has been defined anew.</summary>
public sealed record ExplainedDefinition(Resource Resource, string Code, long Revision, DateTimeOffset? Time, string? Source, string? Note);
