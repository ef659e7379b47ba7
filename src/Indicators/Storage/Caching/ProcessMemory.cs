using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Caching;

/// <summary>
/// What one process remembers of a database: of the history that the database has. Where it has another, all of it is forgotten; what is
/// under way with the old goes on with that, and leaves nothing in the new.
/// </summary>
/// <param name="isWhole">Whether what a session sees is whole, so that it can be read.</param>
/// <param name="tell">What whoever runs the service is told.</param>
internal sealed class ProcessMemory(long bytes, Func<Session, bool> isWhole, Action<string> tell) : IDisposable
{
    private readonly Lock _lock = new();
    private ProcessCaches _current = new(bytes);

    public ProcessCaches Current => Volatile.Read(ref _current);

    /// <summary>The newest revision that a session sees, and what is remembered of its history.</summary>
    /// <exception cref="DatabaseChangedException">Another has taken its place, and is not whole yet.</exception>
    public (HistoryPoint Head, ProcessCaches Caches) Of(Session session)
    {
        var (head, store) = RevisionHashTable.Head(session);
        var caches = Current;
        while (!caches.Follow(session, head, store))
        {
            if (!isWhole(session)) throw new DatabaseChangedException("it is being restored");
            caches = Forget(caches, head);
        }

        return (head, caches);
    }

    /// <summary>
    /// The newest revision that a session of a copy sees, and what is remembered of its history; null where it cannot be told to have that
    /// history. Nothing is forgotten for the sake of a copy.
    /// </summary>
    public (HistoryPoint Head, ProcessCaches Caches)? OfCopy(Session session)
    {
        var (head, store) = RevisionHashTable.Head(session);
        var caches = Current;
        return caches.Follow(session, head, store) ? (head, caches) : null;
    }

    /// <summary>Forgets what was remembered, unless another has done so already.</summary>
    /// <param name="head">What is met instead.</param>
    /// <returns>What is remembered from now on.</returns>
    public ProcessCaches Forget(ProcessCaches remembered, HistoryPoint head)
    {
        lock (_lock)
        {
            if (_current == remembered)
            {
                Volatile.Write(ref _current, new(bytes));
                tell($"数据库历史已变，缓存已清空 / the database has another history, what was kept of it is forgotten: {head}");
            }

            return _current;
        }
    }

    public void Dispose() => _current.Dispose();
}
