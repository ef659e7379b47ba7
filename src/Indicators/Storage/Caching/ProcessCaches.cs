using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;
using Indicators.Storage.Versions;

namespace Indicators.Storage.Caching;

/// <summary>What one process remembers of one history of a database.</summary>
/// <param name="bytes">How much of it slices may take.</param>
internal sealed class ProcessCaches(long bytes) : IDisposable
{
    private byte[]? _cursorKey;
    private long _store = -1;

    public KnownHistory History { get; } = new();

    public VersionIndex Versions { get; } = new();

    public RevisionCache Revisions { get; } = new();

    public OverrideIndex Overrides { get; } = new();

    public CatalogueCache Catalogues => field ??= new(Versions);

    public SliceCache Slices { get; } = new(bytes);

    /// <summary>Null before a session was followed.</summary>
    public byte[]? CursorKey => _cursorKey;

    /// <summary>What tells the tables that it is of from others of their names.</summary>
    public long Store => Volatile.Read(ref _store);

    /// <summary>Takes in what a session sees; false when that is of another history, or of other tables.</summary>
    public bool Follow(Session session, HistoryPoint head, long store)
    {
        if (Interlocked.CompareExchange(ref _store, store, -1) is var known && known != -1 && known != store) return false;
        if (!History.Meet(session, head)) return false;
        Versions.Follow(session, head.Revision);
        _cursorKey ??= SecretTable.CursorKey(session);
        return true;
    }

    /// <summary>Takes in what this process has just written: nobody need read that again.</summary>
    public void Learn(WrittenRevision written)
    {
        if (History.Learn(written)) Versions.Learn(written);
    }

    public void Dispose()
    {
        Revisions.Dispose();
        Slices.Dispose();
    }
}
