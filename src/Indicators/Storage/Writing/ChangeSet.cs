using Indicators.Catalogue;
using Indicators.Observations;

namespace Indicators.Storage.Writing;

/// <summary>
/// What one write is to put and to delete: all of it, or nothing. Its values have been validated, and no key is in it twice with
/// different contents.
/// </summary>
public sealed record ChangeSet
{
    public string? Who { get; init; }

    public string? Source { get; init; }

    public string? Note { get; init; }

    /// <summary>Whether what is final may become provisional or estimated again; a note, of the whole or the row, must say why.</summary>
    public bool Correct { get; init; }

    /// <summary>Known by its sender's key: when it came before, nothing is written and its receipt is the one it got then.</summary>
    public IdempotentRequest? Request { get; init; }

    /// <summary>How many rows the request had; null when it had one for each item here.</summary>
    public int? Received { get; init; }

    /// <summary>
    /// The revision whose catalogue it was validated against. The write is refused when units, indicators or regions have
    /// changed since; one of groups or schemes when these have.
    /// </summary>
    public long? CheckedAt { get; init; }

    public IReadOnlyList<Actual> Actuals { get; init; } = [];

    public IReadOnlyList<ActualKey> ActualDeletes { get; init; } = [];

    public IReadOnlyList<Target> Targets { get; init; } = [];

    public IReadOnlyList<TargetKey> TargetDeletes { get; init; } = [];

    public IReadOnlyList<DeclaredFigure> Declared { get; init; } = [];

    public IReadOnlyList<DeclaredKey> DeclaredDeletes { get; init; } = [];

    /// <summary>An id of 0 is a new indicator.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>An id of 0 is a new region; so is a negative one, by which another of them can name it as its parent.</summary>
    public IReadOnlyList<Region> Regions { get; init; } = [];

    /// <summary>Stored indicators that nothing is stored under, and nothing stands on.</summary>
    public IReadOnlyList<Indicator> IndicatorDeletes { get; init; } = [];

    /// <summary>Stored regions that nothing is stored under, and nothing stands on.</summary>
    public IReadOnlyList<Region> RegionDeletes { get; init; } = [];

    /// <summary>An id of 0 is a new group. Their members are regions that are stored.</summary>
    public IReadOnlyList<PeerGroup> Groups { get; init; } = [];

    /// <summary>An id of 0 is a new scheme. Their indicators are stored.</summary>
    public IReadOnlyList<Scheme> Schemes { get; init; } = [];

    /// <summary>What must not be final already.</summary>
    public IEnumerable<Actual> Falling =>
        Actuals.Where(actual => actual.Observation.FallsBelowFinal && !(Correct && (Note ?? actual.Note) is not null));

    internal int Count =>
        Actuals.Count + ActualDeletes.Count + Targets.Count + TargetDeletes.Count + Declared.Count + DeclaredDeletes.Count
        + Indicators.Count + IndicatorDeletes.Count + Regions.Count + RegionDeletes.Count + Groups.Count + Schemes.Count;
}
