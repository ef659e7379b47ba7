using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Writing;

/// <summary>
/// What one write is to put and to delete: all of it, or nothing. Its values have been validated, and no key is in it twice with
/// different contents.
/// </summary>
public sealed record ChangeSet
{
    /// <summary>Null where nobody needs a key.</summary>
    public Author? Author { get; init; }

    /// <summary>Null where none is claimed: then nothing of keys outside the author's scope is changed.</summary>
    public Override? Override { get; init; }

    /// <summary>Whose it is and who let it pass, where persons are named; null where none are.</summary>
    public SignOff? SignOff { get; init; }

    public string? Source { get; init; }

    public string? Note { get; init; }

    /// <summary>Why final figures are replaced, where it says so.</summary>
    public WriteReason? Reason { get; init; }

    /// <summary>The revision that it undoes; null for any other write. It may make provisional again what was final.</summary>
    public long? Reverts { get; init; }

    /// <summary>Whether all is done but to store it: what it would be is told, and nothing is written.</summary>
    public bool DryRun { get; init; }

    /// <summary>What is unlikely in it, to be told with its receipt.</summary>
    public IReadOnlyList<WriteWarning> Warnings { get; init; } = [];

    /// <summary>How many warnings there are in all.</summary>
    public int WarningCount { get; init; }

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

    /// <summary>Whether the slices that it touches must be as they were when it was checked, too.</summary>
    public bool OnlyAsChecked { get; init; }

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

    /// <summary>An id of 0 is a new group. Their members are regions that are stored.</summary>
    public IReadOnlyList<PeerGroup> Groups { get; init; } = [];

    /// <summary>An id of 0 is a new scheme. Their indicators are stored.</summary>
    public IReadOnlyList<Scheme> Schemes { get; init; } = [];

    /// <summary>An id of 0 is a new calendar. Their indicators are stored.</summary>
    public IReadOnlyList<ReportingCalendar> Calendars { get; init; } = [];

    /// <summary>Of the catalogue: stored items that nothing which stays names, and that no figure is stored under.</summary>
    public IReadOnlyList<Indicator> IndicatorDeletes { get; init; } = [];

    public IReadOnlyList<Region> RegionDeletes { get; init; } = [];

    public IReadOnlyList<PeerGroup> GroupDeletes { get; init; } = [];

    public IReadOnlyList<Scheme> SchemeDeletes { get; init; } = [];

    public IReadOnlyList<ReportingCalendar> CalendarDeletes { get; init; } = [];

    /// <summary>What must not be final already.</summary>
    public IEnumerable<Actual> Falling =>
        Reverts is not null ? [] : Actuals.Where(
            actual => actual.Observation.FallsBelowFinal && !(Correct && (Note ?? actual.Note) is not null));

    /// <summary>Whether it changes what others are checked against.</summary>
    public bool ChangesCatalogue =>
        Indicators.Count + Regions.Count + Groups.Count + Schemes.Count + Calendars.Count > 0 || DeletesFromCatalogue;

    /// <summary>Whether anything leaves the catalogue.</summary>
    internal bool DeletesFromCatalogue =>
        IndicatorDeletes.Count + RegionDeletes.Count + GroupDeletes.Count + SchemeDeletes.Count + CalendarDeletes.Count > 0;

    /// <summary>What else is stored with it in one transaction, once its receipt is known; null for nothing.</summary>
    internal Action<WriteSession, WriteResult>? Alongside { get; init; }

    /// <summary>The figures that it touches.</summary>
    internal IEnumerable<SliceKey> Slices =>
    [
        .. Actuals.Select(actual => actual.Key).Concat(ActualDeletes)
            .Select(key => new SliceKey(TableKind.Actual, key.Indicator, key.Period.Key)).Distinct(),
        .. Targets.Select(target => target.Key).Concat(TargetDeletes)
            .Select(key => new SliceKey(TableKind.Target, key.Indicator, key.Period.Key)).Distinct(),
        .. Declared.Select(figure => figure.Key).Concat(DeclaredDeletes)
            .Select(key => new SliceKey(TableKind.Declared, key.Indicator, key.Period.Key)).Distinct(),
    ];

    internal int Count =>
        Actuals.Count + ActualDeletes.Count + Targets.Count + TargetDeletes.Count + Declared.Count + DeclaredDeletes.Count
        + Indicators.Count + Regions.Count + Groups.Count + Schemes.Count + Calendars.Count
        + IndicatorDeletes.Count + RegionDeletes.Count + GroupDeletes.Count + SchemeDeletes.Count + CalendarDeletes.Count;
}
