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

    /// <summary>Whether one was, by a revision that a session sees.</summary>
    /// <param name="head">The newest of those.</param>
    public bool Has(Session session, long head, OverriddenFigure figure)
    {
        // Every row asks, and mostly there is none.
        if (head <= Volatile.Read(ref _head) && _isEmpty) return false;
        lock (_lock)
        {
            if (head > _head)
            {
                _figures.UnionWith(OverriddenTable.Read(session, _head, head));
                _isEmpty = _figures.Count == 0;
                Volatile.Write(ref _head, head);
            }

            return _figures.Count > 0 && _figures.Contains(figure);
        }
    }
}
