using System.Data.Common;
using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Storage.Access;
using Indicators.Storage.Caching;
using Indicators.Storage.Engines;
using Indicators.Storage.Migrations;
using Indicators.Storage.Postgres;
using Indicators.Storage.Sessions;
using Indicators.Storage.Sqlite;
using Indicators.Storage.Tables;
using Indicators.Storage.Versions;
using Indicators.Storage.Writing;

namespace Indicators.Storage;

/// <summary>The metrics database: read through snapshots of one state, written one revision at a time.</summary>
public sealed class Database : IAsyncDisposable
{
    /// <summary>What it measures has this name.</summary>
    public const string MeterName = "Indicators.Storage";

    private readonly StorageEngine _engine;
    private readonly TimeProvider _clock;
    private readonly ProcessCaches _memory;
    private readonly WriteQueue _writes;

    private Database(StorageEngine engine, TimeProvider clock, ProcessCaches memory)
    {
        (_engine, _clock, _memory) = (engine, clock, memory);
        Access = new(engine, clock);
        Imports = new(engine, clock);
        _writes = new(new TurnWriter(engine.BeginWrite, Told, memory, clock).Write);
    }

    /// <summary>The regions that opening it gave longer lives than the shipped ones, so that no stored figure is outside.</summary>
    public IReadOnlyList<WidenedLife> Widened { get; private init; } = [];

    /// <summary>Files that were sent to be imported.</summary>
    public ImportRegister Imports { get; }

    /// <summary>Its keys, and the log of their use.</summary>
    public AccessRegister Access { get; }

    public CacheUse FiguresInMemory => _memory.Slices.Use;

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
        StorageEngine engine = ConnectionText.IsOfPostgres(connectionString)
            ? new PostgresDatabase(connectionString, replicas)
            : new SqliteDatabase(connectionString);
        var memory = new ProcessCaches(cacheBytes);
        MigrationRunner.Apply(engine.BeginWrite, clock);
        using var session = engine.BeginWrite();
        var widened = Seeding.Apply(session, memory, clock);
        return new(engine, clock, memory) { Widened = widened };
    }

    /// <summary>A snapshot of now or, with <paramref name="asOf"/>, of then.</summary>
    /// <param name="known">A revision that must be in it; then it may be of a replica, which lags behind, but not behind that.</param>
    /// <param name="cells">Of the question that it is opened for, where that looks at other states too; null for one of its own.</param>
    /// <param name="viewer">Who reads; null for the service itself, from which nothing is kept.</param>
    /// <param name="cancellation">Of who asks: once it is cancelled, what the snapshot reads ends, in the database too.</param>
    /// <exception cref="UnknownRevisionException">There is no such revision.</exception>
    /// <exception cref="OperationCanceledException">Here, and wherever the snapshot reads.</exception>
    public Snapshot Read(
        AsOf? asOf = null, long? known = null, CellCount? cells = null, Viewer? viewer = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var session = Begin(known is { } revision ? Math.Max(revision, asOf?.Number ?? 0) : null, cancellation);
        try
        {
            return new Snapshot(session, _memory, asOf, cells ?? new(), viewer);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Whether an answer read before would be the same now. It is looked up in the database, so that no write is missed.</summary>
    /// <param name="known">A revision that it must not be older than; then it may be looked up in a replica.</param>
    /// <param name="head">What was looked up for this request already.</param>
    /// <returns>False, too, when it cannot be looked up: worked out anew, the answer is refused as any would be.</returns>
    public async ValueTask<bool> StillHolds(CacheDependencies basis, long? known = null, Head? head = null)
    {
        try
        {
            return await HoldsAtHead(basis, known, head);
        }
        catch (DbException)
        {
            return false;
        }
    }

    private async ValueTask<bool> HoldsAtHead(CacheDependencies basis, long? known, Head? head)
    {
        var newest = known is { } revision ? await _engine.Newest(revision) : (head ?? await _engine.Newest()).Revision;
        if (newest == basis.Head)
        {
            return true;
        }

        if (basis.Kind is CacheDependencyKind.Head)
        {
            return false;
        }

        if (!_memory.Versions.Knows(newest))
        {
            using var session = known is { } seen ? _engine.BeginRead(seen, CancellationToken.None) : _engine.BeginLookup();
            _memory.Versions.Follow(session, RevisionTable.Head(session));
        }

        return _memory.Versions.Holds(basis, newest);
    }

    /// <summary>
    /// Writes a change set whole, as one revision, or nothing of it. When it returns, the revision is on disk. Writes are first come first
    /// served; one that is cancelled before its turn stores nothing.
    /// </summary>
    /// <exception cref="WriteConflictException">It does not fit what was written meanwhile.</exception>
    /// <exception cref="StorageFullException">There is no space for it.</exception>
    public Task<WriteResult> Write(ChangeSet changeSet, CancellationToken cancellation = default) =>
        _writes.Write(changeSet, cancellation);

    /// <summary>
    /// Whether a failure is of the database, away or busy for too long, and not of what was asked: the same may succeed soon. Whether a
    /// write that failed so was stored is not known; sent again under its idempotency key it is stored once.
    /// </summary>
    public bool IsUnavailable(Exception failure) => _engine.IsUnavailable(failure);

    /// <summary>What a request got when it came before; null when it did not.</summary>
    /// <exception cref="WriteConflictException">Another request had its key.</exception>
    public WriteResult? Find(IdempotentRequest request)
    {
        using var session = _engine.BeginRead(CancellationToken.None);
        return IdempotencyTable.Find(session, request, _clock.GetUtcNow());
    }

    public async ValueTask DisposeAsync()
    {
        await _writes.DisposeAsync();
        await _engine.DisposeAsync();
        _memory.Dispose();
    }

    private Session Begin(long? known, CancellationToken cancellation) =>
        known is { } revision ? _engine.BeginRead(revision, cancellation) : _engine.BeginRead(cancellation);

    private Exception Told(Exception failure) =>
        failure is DbException inner && _engine.IsFull(inner) ? new StorageFullException(inner) : failure;
}
