using Indicators.Storage.Engines;
using Indicators.Storage.Files;
using Indicators.Storage.Writing;

namespace Indicators.Storage;

/// <summary>The files of imports. They are of now: no revision holds them.</summary>
public sealed class ImportRegister
{
    private readonly StorageEngine _engine;
    private readonly TimeProvider _clock;

    internal ImportRegister(StorageEngine engine, TimeProvider clock) => (_engine, _clock) = (engine, clock);

    public StoredImport? Find(string id)
    {
        using var session = _engine.BeginRead(CancellationToken.None);
        return ImportTable.Find(session, id);
    }

    /// <summary>Stores a file, or what has become of it, and forgets those that are older than is kept.</summary>
    public void Put(StoredImport import, TimeSpan kept)
    {
        using var session = _engine.BeginWrite();
        ImportTable.Forget(session, _clock.GetUtcNow() - kept);
        ImportTable.Put(session, import);
        session.Commit();
    }

    /// <summary>Takes in a new file that is to be worked on, or finds what came with the same idempotency key before.</summary>
    /// <exception cref="WriteConflictException">Another request had the key.</exception>
    public StoredImport Add(StoredImport import, IdempotentRequest? request)
    {
        using var session = _engine.BeginWrite();
        if (request is not null && ImportTable.Find(session, request) is { } before) return before;
        var added = import with { Touched = _clock.GetUtcNow(), Request = request?.Stored, Fingerprint = request?.Fingerprint };
        ImportTable.Put(session, added);
        session.Commit();
        return added;
    }

    /// <summary>How far one is that is worked on.</summary>
    public void Touch(string id, int read, int @checked)
    {
        using var session = _engine.BeginWrite();
        ImportTable.Touch(session, id, _clock.GetUtcNow(), read, @checked);
        session.Commit();
    }

    /// <summary>A change set with which it is stored that it is what became of a file.</summary>
    public static ChangeSet Settled(ChangeSet changes, string id, string outcome) => changes with
    {
        Alongside = (session, receipt) => ImportTable.Settle(session, id, outcome, receipt.Received),
    };
}
