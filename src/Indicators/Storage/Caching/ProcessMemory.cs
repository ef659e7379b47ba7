using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Caching;

/// <summary>
/// What one process remembers of a database: of the history that the database has. Where it has another, all of it is forgotten; what is
/// under way with the old goes on with that, and leaves nothing in the new.
/// </summary>
internal sealed class ProcessMemory(long bytes, Action<HistoryPoint> forgetting) : IDisposable
{
    private readonly Lock _lock = new();
    private ProcessCaches _current = new(bytes);

    public ProcessCaches Current => Volatile.Read(ref _current);

    /// <summary>What is remembered of the history that a session sees.</summary>
    public ProcessCaches Of(Session session, HistoryPoint head)
    {
        var caches = Current;
        while (!caches.Follow(session, head)) caches = Forget(caches, head);
        return caches;
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
                forgetting(head);
            }

            return _current;
        }
    }

    public void Dispose() => _current.Dispose();
}
