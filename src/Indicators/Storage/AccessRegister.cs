using Indicators.Storage.Access;
using Indicators.Storage.Engines;
using Indicators.Storage.Tables;

namespace Indicators.Storage;

/// <summary>
/// The keys of a database, and the log of what was done with them. They are of now: no revision holds them, and no asOf brings back one
/// that was revoked.
/// </summary>
public sealed class AccessRegister
{
    private readonly StorageEngine _engine;
    private readonly TimeProvider _clock;
    private AccessKeyList _known = new(0, 0, []);

    internal AccessRegister(StorageEngine engine, TimeProvider clock) => (_engine, _clock) = (engine, clock);

    /// <summary>The keys as they are now, looked up in the database: no revocation is missed, whichever process it came by.</summary>
    /// <remarks>Where the database is away, a copy that follows it says what it knows of them: it serves who reads from it.</remarks>
    /// <returns>
    /// With the head that was looked up with them, for answers that are kept to be held against; null where a copy was.
    /// </returns>
    public async ValueTask<(AccessKeyList Keys, Head? Head)> Look()
    {
        var (newest, isCopy) = await Newest();
        var known = Volatile.Read(ref _known);
        // What a copy has not heard of yet, such as that a key was taken back, is not forgotten.
        var isKnown = newest.Store == known.Store && (newest.Keys == known.Version || (isCopy && newest.Keys < known.Version));
        return (isKnown ? known : Load(isCopy), isCopy ? null : newest);
    }

    /// <summary>The same keys, for who may wait.</summary>
    public AccessKeyList Keys() => Look().AsTask().GetAwaiter().GetResult().Keys;

    /// <summary>Stores a key, and says so in the log, both or neither.</summary>
    public void Add(AccessKey key, AccessLogEntry entry)
    {
        using var session = _engine.BeginWrite();
        AccessKeyTable.Insert(session, key);
        AccessLogTable.Append(session, [entry]);
        session.Commit();
    }

    /// <summary>Takes a key back for good, and says so in the log; one that was taken back before stays as it is.</summary>
    public void Revoke(string id, AccessLogEntry entry)
    {
        using var session = _engine.BeginWrite();
        if (AccessKeyTable.Revoke(session, id, _clock.GetUtcNow()))
        {
            AccessLogTable.Append(session, [entry]);
            session.Commit();
        }
    }

    /// <summary>Appends to the log, notes when keys were last used, and forgets what is older than is kept.</summary>
    public void Record(
        IReadOnlyCollection<AccessLogEntry> entries, IEnumerable<KeyValuePair<string, DateTimeOffset>> uses, TimeSpan kept)
    {
        using var session = _engine.BeginWrite();
        AccessLogTable.Append(session, entries);
        foreach (var (id, time) in uses)
        {
            AccessKeyTable.Use(session, id, time);
        }

        AccessLogTable.Forget(session, _clock.GetUtcNow() - kept);
        session.Commit();
    }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<AccessLogEntry> Log(AccessLogFilter filter)
    {
        using var session = _engine.BeginRead(CancellationToken.None);
        return [.. AccessLogTable.List(session, filter)];
    }

    /// <summary>The keys with their last uses, which change without a change of the keys.</summary>
    public AccessKeyList List() => Load(isCopy: false);

    private async ValueTask<(Head Newest, bool IsCopy)> Newest()
    {
        try
        {
            return (await _engine.Newest(), false);
        }
        catch (Exception failure) when (_engine.IsUnavailable(failure))
        {
            if (await _engine.NewestOfCopy() is { } copy) return (copy, true);
            throw;
        }
    }

    private AccessKeyList Load(bool isCopy)
    {
        using var session = (isCopy ? _engine.BeginCopy(CancellationToken.None) : null) ?? _engine.BeginLookup();
        var loaded = new AccessKeyList(
            AccessKeyTable.Version(session), RevisionHashTable.Head(session).Store, AccessKeyTable.Read(session));
        Volatile.Write(ref _known, loaded);
        return loaded;
    }
}
