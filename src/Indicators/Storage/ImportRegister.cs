using Indicators.Storage.Engines;
using Indicators.Storage.Files;

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

    /// <summary>How far one is that is worked on.</summary>
    public void Progress(string id, int read, int @checked, int written)
    {
        using var session = _engine.BeginWrite();
        ImportTable.Progress(session, id, read, @checked, written);
        session.Commit();
    }
}
