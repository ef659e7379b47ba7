using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage.Access;
using Indicators.Storage.Caching;
using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;
using Indicators.Storage.Versions;
using Indicators.Storage.Writing;

namespace Indicators.Storage;

/// <summary>
/// The database as one revision left it; nothing written later is seen. It keeps count of the newest revision among what was read, so
/// that an answer can say how new it is. For one request and one thread. Once the token that it was opened with is cancelled, whatever
/// reads, or works out figures from what was read, throws <see cref="OperationCanceledException"/>.
/// </summary>
public sealed partial class Snapshot : IDisposable
{
    private readonly Session _session;
    private readonly ProcessCaches _memory;
    private readonly ReadPoint _moment;
    private readonly Lazy<CatalogueVersion> _catalogue;
    private readonly Lazy<SliceReader> _slices;
    private readonly ReadSet _trail;
    private readonly Lazy<AudienceFilter> _audience;
    private readonly Viewer? _viewer;
    private readonly ReadPoint _now;
    private readonly bool _isPast;
    private readonly bool _isOvertaken;

    /// <param name="head">The newest revision that the session sees.</param>
    /// <param name="memory">What is remembered of its history.</param>
    /// <param name="newest">What was written later is not there; null for all that the session sees.</param>
    /// <param name="standIn">The copy that the session reads from while the primary is away.</param>
    internal Snapshot(
        Session session, HistoryPoint head, ProcessCaches memory, AsOf? asOf, long? newest, CellCount cells, Viewer? viewer,
        StandIn? standIn)
    {
        (_session, _memory, Cells, StandIn) = (session, memory, cells, standIn);
        _isOvertaken = newest < head.Revision;
        Head = _isOvertaken ? newest!.Value : head.Revision;
        Revision = Math.Min(asOf?.Resolve(session, Head) ?? Head, Head);
        _moment = new ReadPoint(Revision, Revision == head.Revision);
        _now = new ReadPoint(head.Revision, IsNow: true);
        _viewer = viewer;
        _audience = new(() => AudienceOf(viewer), isThreadSafe: false);
        _trail = new(session, memory.Versions, _moment, head);

        // Of a time after the newest revision the next one may become a part.
        _isPast = Revision < head.Revision || asOf is { IsRevision: true };
        _trail.SawRevisions = asOf is not null;
        _catalogue = new(() => memory.Catalogues.Get(session, _moment), isThreadSafe: false);
        _slices = new(() => new(session, _moment, memory.Slices, _trail, Catalogue.Regions), isThreadSafe: false);
    }

    /// <summary>The newest revision, whatever it stands at.</summary>
    public long Head { get; }

    /// <summary>The copy that it is read from while the primary is away; null where the primary answers.</summary>
    public StandIn? StandIn { get; }

    /// <summary>Whether there is a revision, up to the newest.</summary>
    /// <exception cref="PrimaryAwayException">Only the primary, which is away, can say.</exception>
    public bool Has(long revision) =>
        revision <= Head || (StandIn is null ? false : throw new PrimaryAwayException());

    /// <summary>The revision it stands at; 0 is what was shipped.</summary>
    public long Revision { get; }

    /// <summary>A revision up to its own, with the hash that names it.</summary>
    public HistoryPoint At(long revision) => new(revision, _memory.History.HashOf(_session, revision));

    /// <summary>
    /// The newest revision that touched anything read so far: the slices asked for, empty ones too, the indicator itself, and the regions
    /// of the levels asked for and above. A write elsewhere does not change it.
    /// </summary>
    /// <remarks>Who may see a part alone is told of all writes alike: else he would learn which were to the rest.</remarks>
    public long Newest => SeesPart ? Revision : _trail.Newest;

    /// <summary>What an answer was read from, once all of it has been; null where later revisions were left out.</summary>
    public CacheDependencies? Dependencies
    {
        get
        {
            _trail.SawRevisions |= SeesPart;
            return _isOvertaken ? null : _trail.Basis(_isPast, _viewer is { AskedInternal: true });
        }
    }

    /// <summary>How much the question takes that it was opened for.</summary>
    public CellCount Cells { get; }

    /// <summary>Of who asks it.</summary>
    public CancellationToken Cancellation => _session.Cancellation;

    /// <summary>
    /// To find indicators and regions by. It does not count towards <see cref="Newest"/>: what an answer takes of it counts with the
    /// figures that are read.
    /// </summary>
    public CatalogueVersion Catalogue => _catalogue.Value;

    /// <summary>All indicators, for an answer about the indicators themselves.</summary>
    public IndicatorList Indicators()
    {
        _trail.See(Catalogue.Indicators.All.Select(one => new SliceKey(TableKind.Catalogue, one.Id)).Prepend(new(TableKind.Catalogue)));
        return Catalogue.Indicators;
    }

    /// <summary>All regions, for an answer about the regions themselves.</summary>
    public RegionTree Regions()
    {
        _trail.See(new SliceKey(TableKind.Region));
        return Catalogue.Regions;
    }

    /// <summary>The periods that regions have figures in, by the region's id, for a write that changes the regions.</summary>
    public ILookup<int, Period> ReportedPeriods(IReadOnlyCollection<int> regions) => FigureTables.Periods(_session, regions);

    /// <summary>All groups, for an answer about the groups themselves.</summary>
    public CatalogueItemList<PeerGroup> Groups()
    {
        _trail.See(new SliceKey(TableKind.Group));
        return Catalogue.Groups;
    }

    /// <summary>A group by its code or name, for an answer that takes its members from it.</summary>
    public LookupResult<PeerGroup> FindGroup(string text) => Find(Catalogue.Groups, TableKind.Group, text);

    /// <summary>All schemes, for an answer about the schemes themselves.</summary>
    public CatalogueItemList<Scheme> Schemes()
    {
        _trail.See(new SliceKey(TableKind.Scheme));
        return Catalogue.Schemes;
    }

    /// <summary>A scheme by its code or name, for an answer that scores by it.</summary>
    public LookupResult<Scheme> FindScheme(string text) => Find(Catalogue.Schemes, TableKind.Scheme, text);

    /// <summary>The revisions up to its own, the newest first.</summary>
    public IReadOnlyList<Revision> Revisions(int offset, int limit)
    {
        _trail.SawRevisions = true;
        return Told([.. RevisionTable.List(_session, Revision, offset, limit)]);
    }

    /// <summary>
    /// What was written and deleted after a revision and up to its own, every version once, in order of revision, resource and key. It is
    /// read as it is taken.
    /// </summary>
    /// <exception cref="UnknownRevisionException">There is no such revision.</exception>
    public IEnumerable<StoredChange> Changes(long since, ChangeFilter filter, ReadingBudget? budget = null)
    {
        _trail.SawRevisions = true;
        return since >= 0 && Has(since) && since <= Revision
            ? new ChangeReader(
                _session, moment => _memory.Catalogues.Get(_session, moment), Revision, filter, Audience, Told, Cells, budget).Read(since)
            : throw new UnknownRevisionException(since, Revision);
    }

    /// <summary>What a write changed, item by item, and how that is now: in order of resource and key.</summary>
    public IReadOnlyList<ItemChange> Changed(WriteResult receipt)
    {
        _trail.SawRevisions = true;
        var regions = receipt.Regions.Count > 0 ? receipt.Regions : null;
        return [.. RevisionDifference.Read(_session, receipt.Revision, Revision, regions, receipt.Touched)];
    }

    /// <summary>What would undo a revision.</summary>
    public Reversal Reversal(long revision) => Writing.Reversal.Of(revision, Changed(revision), Catalogue);

    /// <summary>What a revision changed, whoever wrote it.</summary>
    public IReadOnlyList<ItemChange> Changed(long revision)
    {
        _trail.SawRevisions = true;
        return [.. RevisionDifference.Read(_session, revision, Revision)];
    }

    /// <summary>How many rows were ever written: as many as are stored, or more.</summary>
    public long Written => RevisionTable.Items(_session);

    /// <summary>Those of some keys that are final now.</summary>
    public IReadOnlyList<ActualKey> Final(IEnumerable<ActualKey> keys) =>
        [.. ActualTable.Final(_session, keys.Where(key => Audience.Covers(key)))];

    /// <summary>
    /// The keys of the figures that a change set would change although a key outside its author's scope wrote them, now.
    /// </summary>
    public IReadOnlyList<object> Foreign(ChangeSet changeSet) => [.. ForeignFigures.Find(_session, changeSet)];

    /// <summary>What stands now under the keys of a change set, beside what it would put there; whoever reads.</summary>
    public IReadOnlyList<ItemChange> Against(ChangeSet changeSet) => StoredCells.Against(_session, changeSet);

    /// <summary>Whether anything was ever changed by an override: mostly nothing was.</summary>
    public bool HasOverrides => _memory.Overrides.HasAny(_session, Revision);

    /// <summary>Whether the revision that wrote an actual changed what was not its author's to change, by an override.</summary>
    public bool IsOverridden(ActualKey key, long revision) =>
        _memory.Overrides.Has(_session, Revision, new(revision, new(TableKind.Actual, key.Indicator, key.Period.Key), key.Region));

    /// <summary>Null where there is none of the number, or none yet.</summary>
    public Revision? FindRevision(long number)
    {
        _trail.SawRevisions = true;
        return Has(number) && number <= Revision && _memory.Revisions.Find(_session, number) is { } found ? Told([found])[0] : null;
    }

    /// <summary>Where something read comes from, as the revision that wrote it says; that never changes.</summary>
    public string? SourceOf(long revision) => _memory.Revisions.Find(_session, revision)?.Source;

    /// <summary>The revision that wrote something read; that never changes. Null for what is stored by none.</summary>
    public Revision? RevisionOf(long revision) => _memory.Revisions.Find(_session, revision);

    /// <summary>The periods that have, or have had, actuals: the earliest end first, then the shortest.</summary>
    public IReadOnlyList<Period> ActualPeriods(int indicator) => Periods(TableKind.Actual, indicator);

    public IReadOnlyList<Period> TargetPeriods(int indicator) => Periods(TableKind.Target, indicator);

    public IReadOnlyList<Period> DeclaredPeriods(int indicator) => Periods(TableKind.Declared, indicator);

    /// <summary>
    /// The revisions, up to its own, that wrote actuals or targets of some indicators for spans from the year before a period to its end,
    /// the newest first.
    /// </summary>
    public IReadOnlyList<long> Writers(IEnumerable<int> indicators, Period period) => RevisionSliceTable.Writers(
        _session, indicators, period.YearBefore.First, period.End, Revision);

    /// <summary>Whether there are figures of an indicator now, so that its meaning is frozen.</summary>
    public bool HasData(int indicator)
    {
        _trail.SawRevisions = true;
        return FigureTables.Has(_session, indicator);
    }

    public void Dispose() => _session.Dispose();

    private LookupResult<T> Find<T>(CatalogueItemList<T> documents, TableKind store, string text)
        where T : CatalogueItem
    {
        var found = documents.Find(text);
        if (found.Value is { } document)
        {
            _trail.See(new SliceKey(store, document.Id));
        }

        return found;
    }

    private void See(TableKind store, int indicator, IEnumerable<Period> periods, ReadOnlySpan<int> regions) =>
        _trail.See([.. Slices(store, indicator, periods), .. Levels(regions)]);

    // Of all indicators at once: each question for versions may go over a network.
    private void See(TableKind store, IReadOnlyList<StoredFilter> filters)
    {
        List<SliceKey> slices = [];
        foreach (var filter in filters)
        {
            var lowest = filter.Regions is null ? (int)RegionLevel.Zone : filter.Regions.DefaultIfEmpty().Max() / Region.IdsPerLevel;
            slices.AddRange(Levels(lowest));
            foreach (var indicator in filter.Indicators ?? [.. Catalogue.Indicators.All.Select(indicator => indicator.Id)])
            {
                var seesAll = Audience.SeesAll(indicator);
                if (!seesAll && Audience.Regions.IsEmpty) continue;
                SeesPart |= !seesAll;
                slices.AddRange(Slices(store, indicator, filter.Periods ?? Periods(store, indicator)));
            }
        }

        _trail.See(slices.Distinct());
    }

    private static IEnumerable<SliceKey> Slices(TableKind store, int indicator, IEnumerable<Period> periods) =>
        periods.Select(period => new SliceKey(store, indicator, period.Key)).Prepend(new(TableKind.Catalogue, indicator));

    private static IEnumerable<SliceKey> Levels(ReadOnlySpan<int> regions) =>
        Levels(regions.IsEmpty ? 0 : regions[^1] / Region.IdsPerLevel);

    // What became of a prefecture follows from its counties.
    private static IEnumerable<SliceKey> Levels(int lowest) =>
        Enumerable.Range(1, Math.Max(lowest, (int)RegionLevel.County)).Select(level => new SliceKey(TableKind.Region, level));
}
