using System.Data.Common;
using Indicators.Catalog;

namespace Indicators.Storage;

/// <summary>The metrics database: read through snapshots of one state, written one revision at a time.</summary>
public abstract class Database : IAsyncDisposable
{
    private readonly TimeProvider _clock;
    private readonly Memory _memory;
    private readonly WriteQueue _writes;

    private protected Database(TimeProvider clock, long cacheBytes) => (_clock, _memory, _writes) = (clock, new(cacheBytes), new(Write));

    /// <summary>Opens a database, brings its tables up to date, and fills a new one with the shipped catalogue.</summary>
    /// <param name="connectionString">
    /// Of SQLite: <c>Data Source=data/indicators.db</c>; of PostgreSQL 15 or later, where the database exists: <c>Host=…;Database=…</c>.
    /// </param>
    /// <param name="replicas">Of streaming replicas of a PostgreSQL database, which may serve who says what revision he knows.</param>
    /// <param name="clock">The time that revisions get.</param>
    /// <param name="cacheBytes">How many bytes of figures are kept in memory at most.</param>
    /// <exception cref="NewerDatabaseException">A newer version of the program has written it.</exception>
    public static Database Open(
        string connectionString, TimeProvider? clock = null, long cacheBytes = 256 << 20, string? replicas = null)
    {
        clock ??= TimeProvider.System;
        Database database = ConnectionText.IsOfPostgres(connectionString)
            ? new PostgresDatabase(connectionString, replicas, clock, cacheBytes)
            : new SqliteDatabase(connectionString, clock, cacheBytes);
        Migrations.Apply(database.BeginWrite, database._clock);
        database.ApplyShipped();
        return database;
    }

    /// <summary>A snapshot of now or, with <paramref name="asOf"/>, of then.</summary>
    /// <param name="known">A revision that must be in it; then it may be of a replica, which lags behind, but not behind that.</param>
    /// <exception cref="UnknownRevisionException">There is no such revision.</exception>
    public Snapshot Read(AsOf? asOf = null, long? known = null)
    {
        var session = Begin(known is { } revision ? Math.Max(revision, asOf?.Number ?? 0) : null);
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
    /// <param name="known">A revision that it must not be older than; then it may be looked up in a replica.</param>
    public bool StillHolds(Basis basis, long? known = null)
    {
        if (basis.Kind is BasisKind.Past)
        {
            return true;
        }

        var newest = known is { } revision ? Newest(revision) : Newest();
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
            using var session = Begin(known);
            _memory.Versions.Follow(session, RevisionTable.Head(session));
        }

        return _memory.Versions.Holds(basis, newest);
    }

    /// <summary>
    /// Writes a submission whole, as one revision, or nothing of it. When it returns, the revision is on disk. Writes are first come first
    /// served; one that is cancelled before its turn stores nothing.
    /// </summary>
    /// <exception cref="WriteConflictException">It does not fit what was written meanwhile.</exception>
    /// <exception cref="StorageFullException">There is no space for it.</exception>
    public Task<Receipt> Write(Submission submission, CancellationToken cancellation = default) => _writes.Write(submission, cancellation);

    public virtual async ValueTask DisposeAsync()
    {
        await _writes.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>
    /// Whether a failure is of the database, away or busy for too long, and not of what was asked: the same may succeed soon. Whether a
    /// write that failed so was stored is not known; sent again under its idempotency key it is stored once.
    /// </summary>
    public abstract bool IsUnavailable(Exception failure);

    private protected abstract Session BeginRead();

    /// <summary>Of a database, or of a copy of it that has a revision.</summary>
    private protected virtual Session BeginRead(long known) => BeginRead();

    /// <summary>The newest revision, as the database says now.</summary>
    private protected abstract long Newest();

    /// <summary>The same, or that of a copy that has a revision.</summary>
    private protected virtual long Newest(long known) => Newest();

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

    private Session Begin(long? known) => known is { } revision ? BeginRead(revision) : BeginRead();

    private void Write(IEnumerable<QueuedWrite> turn)
    {
        List<QueuedWrite> taken = [];
        try
        {
            using (var session = BeginWrite())
            {
                var journal = new Journal(session, _memory, _clock);
                foreach (var write in turn)
                {
                    taken.Add(write);
                    Enter(session, journal, write);
                }

                session.Commit();
            }

            taken.ForEach(write => write.Tell());
        }
        catch (Exception failure)
        {
            // Where no turn can begin, none of those who wait can have one.
            var failed = taken.Count > 0 ? taken : [.. turn];
            failed.ForEach(write => write.Fail(Told(failure)));
        }
    }

    // What shares its transaction is undone by itself. Where that cannot be, as on a full disk, the transaction is lost with all in it.
    private void Enter(Session session, Journal journal, QueuedWrite write)
    {
        if (!write.CanShare)
        {
            write.Enter(journal.Enter(write.Submission));
            return;
        }

        session.Save();
        try
        {
            write.Enter(journal.Enter(write.Submission));
        }
        catch (Exception refusal)
        {
            write.Refuse(Told(refusal));
            if (!session.Undo())
            {
                throw;
            }
        }

        session.Release();
    }

    private Exception Told(Exception failure) => failure is DbException inner && IsFull(inner) ? new StorageFullException(inner) : failure;

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
            new Journal(session, _memory, _clock).Enter(submission);
        }

        ShippedTable.MarkApplied(session, _clock.GetUtcNow());
        session.Commit();
    }
}
