using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Versions;

/// <summary>The hashes of the revisions that a process has met: by them it knows whether a database still has the history it had.</summary>
internal sealed class KnownHistory
{
    private const int Most = 100_000;
    private const int MostAtOnce = 1_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<long, string> _hashes = [];
    private HistoryPoint? _head;

    /// <summary>The newest that was met; null before any.</summary>
    public HistoryPoint? Head => Volatile.Read(ref _head);

    /// <summary>Whether a revision was met, with this hash.</summary>
    public bool Has(HistoryPoint point)
    {
        lock (_lock)
        {
            return _hashes.TryGetValue(point.Revision, out var hash) && hash == point.Hash;
        }
    }

    /// <summary>
    /// Takes in the history up to the newest revision that a session sees. False when it is not the one that was met before, or cannot be
    /// told to be: what is remembered of that is worth nothing then.
    /// </summary>
    public bool Meet(Session session, HistoryPoint head)
    {
        lock (_lock)
        {
            if (_hashes.TryGetValue(head.Revision, out var hash)) return hash == head.Hash;
            if (head.Revision < _head?.Revision) return false;

            // Those before the first that is met, too: a copy that lags behind is known by them.
            var met = RevisionHashTable.Between(session, _head?.Revision ?? 0, head.Revision, MostAtOnce).ToList();
            if (_head is { } known && !met.Contains(known) && RevisionHashTable.Of(session, known.Revision) != known.Hash) return false;
            met.ForEach(Add);
            Add(head);
            Volatile.Write(ref _head, head);
            return true;
        }
    }

    /// <summary>Takes in what this process has just written; false when others have written before it.</summary>
    public bool Learn(WrittenRevision written)
    {
        lock (_lock)
        {
            if (_head != written.Before) return false;
            Add(written.Point);
            Volatile.Write(ref _head, written.Point);
            return true;
        }
    }

    /// <summary>The hash of a revision that a session sees.</summary>
    public string HashOf(Session session, long revision)
    {
        lock (_lock)
        {
            if (_hashes.TryGetValue(revision, out var known)) return known;
        }

        var hash = RevisionHashTable.Of(session, revision);
        lock (_lock)
        {
            Add(new(revision, hash));
        }

        return hash;
    }

    private void Add(HistoryPoint point)
    {
        if (_hashes.Count >= Most)
        {
            _hashes.Clear();
            if (_head is { } head) _hashes[head.Revision] = head.Hash;
        }

        _hashes[point.Revision] = point.Hash;
    }
}
