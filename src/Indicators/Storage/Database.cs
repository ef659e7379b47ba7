using System.Data.Common;
using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Storage.Access;
using Indicators.Storage.Caching;
using Indicators.Storage.Chain;
using Indicators.Storage.Engines;
using Indicators.Storage.Migrations;
using Indicators.Storage.Postgres;
using Indicators.Storage.Sessions;
using Indicators.Storage.Sqlite;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Storage;

/// <summary>The metrics database: read through snapshots of one state, written one revision at a time.</summary>
public sealed partial class Database : IAsyncDisposable
{
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Unlikely = TimeSpan.FromDays(400);

    private readonly StorageEngine _engine;
    private readonly TimeProvider _clock;
    private readonly ProcessMemory _memory;
    private readonly WriteQueue _writes;
    private readonly ReadinessProbe _readiness;

    private Database(StorageEngine engine, TimeProvider clock, ProcessMemory memory)
    {
        (_engine, _clock, _memory) = (engine, clock, memory);
        (Access, Submissions, Imports) = (new(engine, clock), new(engine), new(engine, clock));
        _readiness = new(engine, NewestRevision, ClockFault, clock);
        _writes = new(new TurnWriter(engine.BeginTurn, Told, memory, clock).Write);
    }

    /// <summary>The regions that opening it gave longer lives than the shipped ones, so that no stored figure is outside.</summary>
    public IReadOnlyList<WidenedLife> Widened { get; private init; } = [];

    /// <summary>Its keys, and the log of their use.</summary>
    public AccessRegister Access { get; }

    public CacheUse FiguresInMemory => _memory.Current.Slices.Use;

    /// <summary>What waits for review.</summary>
    public SubmissionRegister Submissions { get; }

    /// <summary>Files that were sent to be imported.</summary>
    public ImportRegister Imports { get; }

    /// <summary>Opens a database, brings its tables up to date, and fills a new one with the shipped catalogue.</summary>
    /// <param name="connectionString">
    /// Of SQLite: <c>Data Source=data/indicators.db</c>; of PostgreSQL 15 or later, where the database exists: <c>Host=…;Database=…</c>.
    /// </param>
    /// <param name="replicas">Of streaming replicas of a PostgreSQL database, which may serve who says what revision he knows.</param>
    /// <param name="clock">The time that revisions get.</param>
    /// <param name="tell">What whoever runs the service is told, a line each: that the database has changed, and is taken up anew.</param>
    /// <param name="cacheBytes">How many bytes of figures are kept in memory at most.</param>
    /// <exception cref="NewerDatabaseException">A newer version of the program has written it.</exception>
    public static Database Open(
        string connectionString, TimeProvider? clock = null, long cacheBytes = 256 << 20, string? replicas = null,
        Action<string>? tell = null)
    {
        clock ??= TimeProvider.System;
        tell ??= _ => { };
        var engine = EngineOf(connectionString, replicas, tell);
        var memory = new ProcessMemory(cacheBytes, engine.IsWhole, tell);
        engine.Prepare();
        if (MigrationRunner.NextOf(engine) is { } step) engine.KeepBefore(step);
        MigrationRunner.Apply(engine.BeginWrite, clock);
        IReadOnlyList<WidenedLife> widened;
        using (var session = engine.BeginWrite())
        {
            if (DatabaseCopy.IsUnfinished(session)) throw new DatabaseChangedException("it is a copy that was not finished");
            widened = Seeding.Apply(session, memory, clock);
        }

        engine.Opened();
        return new(engine, clock, memory) { Widened = widened };
    }

    /// <summary>A snapshot of now or, with <paramref name="asOf"/>, of then.</summary>
    /// <param name="known">A revision that must be in it; then it may be of a replica, which lags behind, but not behind that.</param>
    /// <param name="mayStandIn">Whether it may be of a copy while the primary is away; it tells so then.</param>
    /// <param name="cells">Of the question that it is opened for, where that looks at other states too; null for one of its own.</param>
    /// <param name="viewer">Who reads; null for the service itself, from which nothing is kept.</param>
    /// <param name="newest">The newest revision that is to be there, for several snapshots of one state; null for all there are.</param>
    /// <param name="cancellation">Of who asks: once it is cancelled, what the snapshot reads ends, in the database too.</param>
    /// <exception cref="UnknownRevisionException">There is no such revision.</exception>
    /// <exception cref="OperationCanceledException">Here, and wherever the snapshot reads.</exception>
    public Snapshot Read(
        AsOf? asOf = null, long? known = null, bool mayStandIn = false, CellCount? cells = null, Viewer? viewer = null,
        long? newest = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return Of(Begin(known is { } revision ? Math.Max(revision, asOf?.Number ?? 0) : null, cancellation));
        }
        catch (Exception away) when (mayStandIn && known is null && _engine.IsAway(away))
        {
            if (_engine.BeginCopy(cancellation) is not { } copy) throw;
            return Of(copy, away);
        }

        Snapshot Of(Session session, Exception? away = null)
        {
            try
            {
                var (head, memory) = away is null ? Follow(session) : _memory.OfCopy(session) ?? throw away;
                var standIn = away is null ? null : StandIn(memory, head);
                return new(session, head, memory, asOf, newest, cells ?? new(), viewer, standIn);
            }
            catch (Exception failure)
            {
                session.Dispose();
                if (away is not null && failure is UnknownRevisionException) throw away;
                throw;
            }
        }
    }

    /// <summary>Whether copies are named that stand in for the primary.</summary>
    public bool HasStandIns => _engine.HasCopies;

    /// <summary>What nobody but the processes of this database knows: cursors are made with it.</summary>
    public byte[] CursorKey => _memory.Current.CursorKey ?? ReadCursorKey();

    /// <summary>
    /// Works out the hashes of all revisions from what is stored, and finds the first that has another. It reads the whole database, in one
    /// state.
    /// </summary>
    /// <param name="noted">A head that was noted elsewhere.</param>
    /// <param name="progress">Told, now and then, how many versions of rows were read.</param>
    public HistoryVerification Verify(
        HistoryPoint? noted = null, Action<long>? progress = null, CancellationToken cancellation = default)
    {
        using var session = _engine.BeginRead(cancellation);
        return HistoryVerifier.Verify(session, noted, progress);
    }

    /// <summary>Whether it can be read and written, tried at most every few seconds.</summary>
    /// <exception cref="StorageFullException">There is no space left.</exception>
    /// <exception cref="DbException">It cannot.</exception>
    public async Task<Readiness> Ready()
    {
        try
        {
            return await _readiness.Read();
        }
        catch (DbException failure)
        {
            throw Told(failure);
        }
    }

    /// <summary>What it is and how far it has come, in a line.</summary>
    public string Describe()
    {
        using var session = _engine.BeginRead(CancellationToken.None);
        var (head, _) = RevisionHashTable.Head(session);
        var steps = session.Scalar<long>("SELECT count(*) FROM migration");
        var keys = session.Scalar<long>("SELECT count(*) FROM access_key");
        return $"{_engine.Name}, revision {head.Revision}, history {head.Hash}, migrations {steps}, keys {keys}";
    }

    /// <summary>
    /// What is strange about the clock beside what is stored; null where nothing is. A time to come, once it is written, is that of all
    /// later revisions, as times never go back.
    /// </summary>
    public string? ClockFault()
    {
        using var session = _engine.BeginRead(CancellationToken.None);
        var now = _clock.GetUtcNow();
        if (_engine.Clock(session) is { } theirs && (now - theirs).Duration() > ClockTolerance)
            return $"本机时钟与数据库服务器相差 / the clock differs from that of the database server: {now:u}, {theirs:u}";
        if (RevisionTable.Last(session) is not { Time: var newest }) return null;
        if (newest > now + ClockTolerance)
            return $"时钟早于最新修订 / the clock is behind the newest revision, whose time later ones will get: {now:u}, {newest:u}";
        return now > newest + Unlikely
            ? $"时钟比最新修订晚一年以上 / the clock is more than a year ahead of the newest revision: {now:u}, {newest:u}"
            : null;
    }

    private static StandIn StandIn(ProcessCaches caches, HistoryPoint head) => new(head.Revision < caches.History.Head?.Revision);

    private (HistoryPoint Head, ProcessCaches Memory) Follow(Session session)
    {
        var (head, caches) = _memory.Of(session);
        if (!session.IsOfCopy && IsBehind(caches, head))
        {
            _memory.Forget(caches, head);
            (head, caches) = _memory.Of(session);
        }

        return (head, caches);
    }

    // What was looked up before others saw a newer revision is older than that. Looked up now it is not, unless what they saw is gone.
    private bool IsBehind(ProcessCaches caches, HistoryPoint found) =>
        caches.History.Head is { } met && found.Revision < met.Revision
        && _engine.Newest().AsTask().GetAwaiter().GetResult().Revision < met.Revision;

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

    /// <summary>
    /// Whether a failure is of a database that is not the one that was opened, or is not whole: nothing of what was asked is stored in it.
    /// That a revision is unknown which nobody but the program itself names, such as one that it has just written, is of that kind.
    /// </summary>
    public bool IsChanged(Exception failure) => failure is UnknownRevisionException || _engine.IsChanged(failure);

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

    internal static StorageEngine EngineOf(string connectionString, string? replicas = null, Action<string>? tell = null) =>
        ConnectionText.IsOfPostgres(connectionString)
            ? new PostgresDatabase(ConnectionText.Normal(connectionString), replicas)
            : new SqliteDatabase(connectionString, tell ?? (_ => { }));

    private long NewestRevision()
    {
        using var snapshot = Read();
        return snapshot.Revision;
    }

    private byte[] ReadCursorKey()
    {
        using var session = _engine.BeginRead(CancellationToken.None);
        return SecretTable.CursorKey(session);
    }

    private Session Begin(long? known, CancellationToken cancellation) =>
        known is { } revision ? _engine.BeginRead(revision, cancellation) : _engine.BeginRead(cancellation);

    private Exception Told(Exception failure) =>
        failure is DbException inner && _engine.IsFull(inner) ? new StorageFullException(inner) : failure;
}
