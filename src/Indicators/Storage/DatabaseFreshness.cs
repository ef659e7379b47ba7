using System.Data.Common;
using Indicators.Storage.Caching;
using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;
using Indicators.Storage.Versions;

namespace Indicators.Storage;

/// <summary>Whether answers that are kept are those of now.</summary>
public sealed partial class Database
{
    /// <summary>Whether an answer read before would be the same now. It is looked up in the database, so that no write is missed.</summary>
    /// <param name="known">A revision that it must not be older than; then it may be looked up in a replica.</param>
    /// <param name="head">What was looked up for this request already.</param>
    /// <returns>False, too, when it cannot be looked up: worked out anew, the answer is refused as any would be.</returns>
    public async ValueTask<HeldAnswer> StillHolds(CacheDependencies basis, long? known = null, Head? head = null)
    {
        try
        {
            return new(await HoldsAtHead(basis, known, head));
        }
        catch (Exception away) when (known is null && _engine.IsAway(away))
        {
            return await HoldsAtCopy(basis);
        }
        catch (Exception failure) when (failure is DbException or DatabaseChangedException)
        {
            return default;
        }
    }

    /// <summary>Whether an answer read before is that of a revision, too, which was the newest of a snapshot.</summary>
    public bool HeldAt(CacheDependencies basis, HistoryPoint point)
    {
        var caches = _memory.Current;
        return basis.History == caches.Versions && caches.History.Has(point) && caches.Versions.HeldAt(basis, point);
    }

    private async ValueTask<bool> HoldsAtHead(CacheDependencies basis, long? known, Head? head)
    {
        var newest = known is { } revision ? await _engine.Newest(revision) : head ?? await _engine.Newest();
        var caches = _memory.Current;
        if (basis.History != caches.Versions) return false;
        if (newest.Store != caches.Store || !caches.History.Has(newest.Point))
        {
            using var session = known is { } seen ? _engine.BeginRead(seen, CancellationToken.None) : _engine.BeginLookup();
            if (Follow(session).Memory != caches) return false;
        }
        else if (known is null && IsBehind(caches, newest.Point))
        {
            _memory.Forget(caches, newest.Point);
            return false;
        }

        return IsUnchanged(basis, caches, newest.Point);
    }

    private async ValueTask<HeldAnswer> HoldsAtCopy(CacheDependencies basis)
    {
        var caches = _memory.Current;
        if (await _engine.NewestOfCopy() is not { } newest || newest.Store != caches.Store || basis.History != caches.Versions)
            return default;
        if (!caches.History.Has(newest.Point)) return default;
        return new(IsUnchanged(basis, caches, newest.Point), StandIn(caches, newest.Point));
    }

    private static bool IsUnchanged(CacheDependencies basis, ProcessCaches caches, HistoryPoint newest) =>
        newest == basis.Head || (basis.Kind is not CacheDependencyKind.Head && caches.Versions.Holds(basis, newest));
}
