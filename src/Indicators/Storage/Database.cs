using System.Data.Common;
using Indicators.Catalog;

namespace Indicators.Storage;

/// <summary>The metrics database: read through snapshots of one state, written one revision at a time.</summary>
public abstract class Database : IAsyncDisposable
{
    private readonly TimeProvider _clock;
    private readonly Memory _memory;
    private readonly SemaphoreSlim _gate = new(1, 1);

    private protected Database(TimeProvider clock, long cacheBytes) => (_clock, _memory) = (clock, new(cacheBytes));

    /// <summary>Opens a database, brings its tables up to date, and fills a new one with the shipped catalogue.</summary>
    /// <param name="connectionString">
    /// Of SQLite: <c>Data Source=data/indicators.db</c>; of PostgreSQL 15 or later, where the database exists: <c>Host=…;Database=…</c>.
    /// </param>
    /// <param name="clock">The time that revisions get.</param>
    /// <param name="cacheBytes">How many bytes of figures are kept in memory at most.</param>
    /// <exception cref="NewerDatabaseException">A newer version of the program has written it.</exception>
    public static Database Open(string connectionString, TimeProvider? clock = null, long cacheBytes = 256 << 20)
    {
        clock ??= TimeProvider.System;
        Database database = new DbConnectionStringBuilder { ConnectionString = connectionString }.ContainsKey("Host")
            ? new PostgresDatabase(connectionString, clock, cacheBytes)
            : new SqliteDatabase(connectionString, clock, cacheBytes);
        Migrations.Apply(database.BeginWrite, database._clock);
        database.ApplyShipped();
        return database;
    }

    /// <summary>A snapshot of now or, with <paramref name="asOf"/>, of then.</summary>
    /// <exception cref="UnknownRevisionException">There is no such revision.</exception>
    public Snapshot Read(AsOf? asOf = null)
    {
        var session = BeginRead();
        try
        {
            return new Snapshot(session, _memory, asOf);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Whether an answer read before would be the same now. It is looked up in the database, so that no write is missed.</summary>
    public bool StillHolds(Basis basis)
    {
        if (basis.Kind is BasisKind.Past)
        {
            return true;
        }

        var newest = Newest();
        if (newest == basis.Head)
        {
            return true;
        }

        if (basis.Kind is BasisKind.Head)
        {
            return false;
        }

        if (!_memory.Versions.Knows(newest))
        {
            using var session = BeginRead();
            _memory.Versions.Follow(session, RevisionTable.Head(session));
        }

        return _memory.Versions.Holds(basis, newest);
    }

    /// <summary>Writes a submission whole, as one revision, or nothing of it. When it returns, the revision is on disk.</summary>
    /// <exception cref="WriteConflictException">It does not fit what was written meanwhile.</exception>
    /// <exception cref="StorageFullException">There is no space for it.</exception>
    public async Task<Receipt> Write(Submission submission, CancellationToken cancellation = default)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            using var session = BeginWrite();
            var receipt = EnterOnce(session, submission);
            session.Commit();
            return receipt;
        }
        catch (DbException failure) when (IsFull(failure))
        {
            throw new StorageFullException(failure);
        }
        finally
        {
            _gate.Release();
        }
    }

    public virtual ValueTask DisposeAsync()
    {
        _gate.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private protected abstract Session BeginRead();

    /// <summary>The newest revision, as the database says now.</summary>
    private protected abstract long Newest();

    /// <summary>Waits until no other process writes; what is read within is the newest.</summary>
    private protected abstract Session BeginWrite();

    private protected abstract bool IsFull(DbException failure);

    /// <summary>What a request got when it came before; null when it did not.</summary>
    /// <exception cref="WriteConflictException">Another request had its key.</exception>
    public Receipt? Find(IdempotentRequest request)
    {
        using var session = BeginRead();
        return IdempotencyTable.Find(session, request, _clock.GetUtcNow());
    }

    // The receipt is remembered in the transaction of what it is for: there is never the one without the other.
    private Receipt EnterOnce(Session session, Submission submission)
    {
        if (submission.Request is not { } request)
        {
            return Enter(session, submission);
        }

        var now = _clock.GetUtcNow();
        IdempotencyTable.Forget(session, now);
        if (IdempotencyTable.Find(session, request, now) is { } before)
        {
            return before;
        }

        var receipt = Enter(session, submission);
        IdempotencyTable.Insert(session, request, receipt, now);
        return receipt;
    }

    private Receipt Enter(Session session, Submission submission)
    {
        var head = RevisionTable.Head(session);
        RefuseStale(session, submission, head);
        _memory.Versions.Follow(session, head);
        var ledger = new Ledger(session, _memory.Catalogues.Get(session, new Moment(head, IsNow: true)), head + 1);
        var receipt = ledger.Enter(submission);
        if (ledger.Touched.Count == 0)
        {
            return receipt with { Revision = head };
        }

        RevisionSliceTable.Insert(session, ledger.Touched, receipt.Revision);
        RevisionTable.Insert(session, receipt, submission, NextTime(session, head));
        return receipt;
    }

    // A clock may go back; the order of revisions is the order of their times.
    private DateTimeOffset NextTime(Session session, long head)
    {
        var now = _clock.GetUtcNow();
        return RevisionTable.Find(session, head) is { } last && last.Time > now ? last.Time : now;
    }

    private static void RefuseStale(Session session, Submission submission, long head)
    {
        IEnumerable<Store> checkedAgainst =
        [
            Store.Catalogue,
            Store.Region,
            .. submission.Groups.Count > 0 ? [Store.Group] : Array.Empty<Store>(),
            .. submission.Schemes.Count > 0 ? [Store.Scheme] : Array.Empty<Store>(),
        ];
        var newest = RevisionSliceTable.Versions(session, checkedAgainst.Select(store => new SliceKey(store)), head).Max(found => found.Version);
        if (submission.CheckedAt < newest)
        {
            throw new WriteConflictException(Conflict.CatalogueChanged, $"revision {newest}");
        }
    }

    // What was shipped is no revision; what a later version of the program adds to a database is one.
    private void ApplyShipped()
    {
        using var session = BeginWrite();
        if (ShippedTable.IsApplied(session))
        {
            return;
        }

        var now = new Moment(RevisionTable.Head(session), IsNow: true);
        var catalogue = new Catalogue(CatalogueTable.Indicators(session, now), RegionTable.Read(session, now), new([]), new([]));
        var missing = ShippedCatalogue.Read().MissingFrom(catalogue);
        var submission = new Submission { Source = "shipped", Regions = missing.Regions, Indicators = missing.Indicators };
        if (catalogue.Regions.All.Count == 0)
        {
            new Ledger(session, catalogue, number: 0).Enter(submission);
        }
        else
        {
            Enter(session, submission);
        }

        ShippedTable.MarkApplied(session, _clock.GetUtcNow());
        session.Commit();
    }
}
