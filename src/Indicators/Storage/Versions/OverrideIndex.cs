using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Versions;

/// <summary>The figures that were changed by an override, in memory: few, and none is ever taken back.</summary>
internal sealed class OverrideIndex
{
    private readonly Lock _lock = new();
    private readonly HashSet<OverriddenFigure> _figures = [];
    private long _head;
    private bool _isEmpty = true;

    /// <summary>Whether any was, by a revision that a session sees.</summary>
    /// <param name="head">The newest of those.</param>
    public bool HasAny(Session session, long head)
    {
        if (head <= Volatile.Read(ref _head)) return !_isEmpty;
        lock (_lock)
        {
            if (head > _head)
            {
                _figures.UnionWith(OverriddenTable.Read(session, _head, head));
                _isEmpty = _figures.Count == 0;
                Volatile.Write(ref _head, head);
            }

            return !_isEmpty;
        }
    }

    /// <summary>Whether one was.</summary>
    public bool Has(Session session, long head, OverriddenFigure figure)
    {
        if (!HasAny(session, head)) return false;
        lock (_lock) return _figures.Contains(figure);
    }
}
