using Indicators.Catalogue;
using Indicators.Storage.Caching;
using Indicators.Storage.Chain;
using Indicators.Storage.Tables;
using Indicators.Storage.Versions;

namespace Indicators.Storage.Writing;

/// <summary>
/// Enters change sets within one transaction of the writer, each as the next revision. What it knows was read at the beginning, while
/// nobody else can write; only the last change set may change the catalogue.
/// </summary>
internal sealed class RevisionWriter
{
    private readonly WriteSession _session;
    private readonly TimeProvider _clock;
    private readonly CatalogueVersion _catalogue;
    private readonly Dictionary<SliceKey, long> _catalogueVersions = [];
    private readonly List<WrittenRevision> _written = [];
    private DateTimeOffset _lastTime;
    private bool _hasForgotten;
    private HistoryPoint _head;
    private HistoryPoint? _entered;
    private IReadOnlyCollection<SliceKey> _touched = [];

    /// <param name="memory">It learns what is committed, never what is entered here.</param>
    /// <param name="last">What this process wrote last; where nobody wrote since, it is what was written last.</param>
    public RevisionWriter(WriteSession session, ProcessMemory memory, TimeProvider clock, LastWritten? last = null)
    {
        (_session, _clock) = (session, clock);
        (_head, var caches) = memory.Of(session);
        Memory = caches;
        _lastTime = last?.Point == _head ? last.Time : RevisionTable.Last(session)?.Time ?? DateTimeOffset.MinValue;
        var now = new ReadPoint(_head.Revision, IsNow: true);
        caches.Versions.Find(session, now, SliceKey.WholeCatalogue, _catalogueVersions);
        _catalogue = caches.Catalogues.Get(session, now);
    }

    /// <summary>What is remembered of the history that it writes on.</summary>
    public ProcessCaches Memory { get; }

    /// <summary>What was entered, in order: written once it is committed.</summary>
    public IReadOnlyList<WrittenRevision> Written => _written;

    /// <summary>What was entered last, or had been before.</summary>
    public LastWritten Last => new(_head, _lastTime);

    /// <summary>Numbers have no gap: when it fails, and what it did is undone, the next change set gets the number.</summary>
    /// <exception cref="WriteConflictException">It does not fit what was written meanwhile.</exception>
    public WriteResult Enter(ChangeSet changeSet)
    {
        _entered = null;
        var receipt = changeSet.Request is { } request ? EnterOnce(changeSet, request) : EnterNew(changeSet);
        if (_entered is { } point) _written.Add(new(_head, point, _touched));
        _head = _entered ?? _head;
        return receipt;
    }

    // The receipt is remembered in the transaction of what it is for: there is never the one without the other.
    private WriteResult EnterOnce(ChangeSet changeSet, IdempotentRequest request)
    {
        var now = _clock.GetUtcNow();
        Forget(now);
        if (IdempotencyTable.Find(_session, request, now) is { } before)
        {
            return before;
        }

        var receipt = EnterNew(changeSet);
        IdempotencyTable.Insert(_session, request, receipt, now);
        return receipt;
    }

    // Once for all: what comes to be forgotten meanwhile is passed over already.
    private void Forget(DateTimeOffset now)
    {
        if (!_hasForgotten)
        {
            IdempotencyTable.Forget(_session, now);
            _hasForgotten = true;
        }
    }

    private WriteResult EnterNew(ChangeSet changeSet)
    {
        RefuseStale(changeSet);
        var ledger = new ChangeSetWriter(_session, _catalogue, _head.Revision + 1);
        var receipt = ledger.Enter(changeSet);
        changeSet.Alongside?.Invoke(_session, receipt);
        if (ledger.Touched.Count == 0)
        {
            return receipt with { Revision = _head.Revision };
        }

        _touched = ledger.Touched;
        RevisionSliceTable.Insert(_session, _touched, receipt.Revision);
        var row = RevisionTable.Values(Revision(receipt, changeSet) with
        {
            Overridden = ledger.Overridden,
            Salt = _touched.Any(IsInternal) ? RevisionHash.Salt() : null,
        });
        RevisionTable.Insert(_session, row);
        if (changeSet.DryRun) return Supposed(receipt);
        _entered = new(receipt.Revision, RevisionHash.Of(_head.Hash, new WrittenRow(row), ledger.Content.Digest()));
        RevisionHashTable.Insert(_session, _entered, RevisionHash.Format);
        return receipt;
    }

    // It is read before all of it is undone.
    private WriteResult Supposed(WriteResult receipt) => receipt with
    {
        Revision = _head.Revision,
        Changes = receipt.Changed > WriteResult.MostListed
            ? null
            : receipt.Changes ?? new(_catalogue, [.. RevisionDifference.Read(_session, receipt.Revision, receipt.Revision)]),
    };

    private Revision Revision(WriteResult receipt, ChangeSet changeSet) => new()
    {
        Number = receipt.Revision,
        Time = NextTime(),
        Who = changeSet.Author?.Name,
        KeyId = changeSet.Author?.KeyId,
        OverrideReason = changeSet.Override?.Reason,
        OverrideDocument = changeSet.Override?.Document,
        Submission = changeSet.SignOff?.Submission,
        Submitted = changeSet.SignOff?.Submitted,
        FilledBy = changeSet.SignOff?.FilledBy,
        CheckedBy = changeSet.SignOff?.CheckedBy,
        SignedBy = changeSet.SignOff?.SignedBy,
        ApprovedBy = changeSet.SignOff?.ApprovedBy,
        Source = changeSet.Source,
        Note = changeSet.Note,
        Reason = changeSet.Reason,
        Reverts = changeSet.Reverts,
        Received = receipt.Received,
        Inserted = receipt.Inserted,
        Updated = receipt.Updated,
        Unchanged = receipt.Unchanged,
        Deleted = receipt.Deleted,
    };

    private bool IsInternal(SliceKey slice) =>
        slice.Store is TableKind.Actual or TableKind.Target or TableKind.Declared
        && _catalogue.Indicators.Internal.Contains(slice.Indicator);

    // A clock may go back; the order of revisions is the order of their times.
    private DateTimeOffset NextTime()
    {
        var now = _clock.GetUtcNow();
        return _lastTime = _lastTime > now ? _lastTime : now;
    }

    private void RefuseStale(ChangeSet changeSet)
    {
        IEnumerable<TableKind> checkedAgainst =
        [
            TableKind.Catalogue,
            TableKind.Region,
            .. changeSet.Groups.Count + changeSet.GroupDeletes.Count > 0 ? [TableKind.Group] : Array.Empty<TableKind>(),
            .. changeSet.Schemes.Count + changeSet.SchemeDeletes.Count > 0 ? [TableKind.Scheme] : Array.Empty<TableKind>(),
            .. changeSet.Calendars.Count + changeSet.CalendarDeletes.Count > 0 ? [TableKind.Calendar] : Array.Empty<TableKind>(),
        ];
        var newest = checkedAgainst.Max(store => _catalogueVersions[new SliceKey(store)]);
        if (changeSet.CheckedAt < newest)
        {
            throw new WriteConflictException(WriteConflict.CatalogueChanged, $"revision {newest}");
        }

        if (changeSet is { OnlyAsChecked: true, CheckedAt: { } checkedAt } && changeSet.Slices.ToList() is { Count: > 0 } slices
            && RevisionSliceTable.Versions(_session, slices, _head.Revision).Max(slice => slice.Version) is var figures
            && figures > checkedAt)
        {
            throw new WriteConflictException(WriteConflict.FiguresChanged, $"revision {figures}");
        }
    }
}

/// <summary>A revision and its time, which is that of all later ones at least.</summary>
internal sealed record LastWritten(HistoryPoint Point, DateTimeOffset Time);
