using Indicators.Periods;
using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Versions;

/// <summary>
/// The newest revision of every slice that was asked for, kept in memory and brought up to date by what later revisions touched. It is
/// followed up to the newest revision that a session sees before anything is looked up for that session, whoever has written it.
/// </summary>
internal sealed class VersionIndex
{
    private const int MostSlices = 1_000_000;
    private const int MostChanges = 10_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<SliceKey, long> _versions = [];
    private readonly Dictionary<SliceKey, IReadOnlyList<FirstWritten>> _periods = [];
    private long _head;

    /// <summary>Takes in the revisions up to one, which is the newest that the session sees.</summary>
    public void Follow(Session session, long head)
    {
        lock (_lock)
        {
            if (head <= _head)
            {
                return;
            }

            if (_versions.Count > MostSlices || !Apply(session, head))
            {
                _versions.Clear();
                _periods.Clear();
            }

            _head = head;
        }
    }

    /// <summary>Takes in what this process has just written, if it knows all that was before.</summary>
    public void Learn(WrittenRevision written)
    {
        lock (_lock)
        {
            if (_head != written.Before.Revision) return;
            Apply([.. written.Touched.Select(slice => (slice, written.Point.Revision))]);
            _head = written.Point.Revision;
        }
    }

    /// <summary>The newest revision, not after that of a moment, that touched each slice; 0 when none did.</summary>
    public void Find(Session session, ReadPoint moment, IEnumerable<SliceKey> slices, Dictionary<SliceKey, long> found)
    {
        List<SliceKey> unknown = [];
        lock (_lock)
        {
            foreach (var slice in slices)
            {
                // The newest of all is the newest of then unless it came later.
                if (_versions.TryGetValue(slice, out var version) && version <= moment.Revision)
                {
                    found[slice] = version;
                }
                else
                {
                    unknown.Add(slice);
                }
            }
        }

        if (unknown.Count == 0)
        {
            return;
        }

        foreach (var (slice, version) in RevisionSliceTable.Versions(session, unknown, moment.Revision))
        {
            found[slice] = version;
        }

        lock (_lock)
        {
            foreach (var slice in moment.IsNow && moment.Revision == _head ? unknown : [])
            {
                _versions[slice] = found[slice];
            }
        }
    }

    /// <summary>The periods of an indicator that have or have had figures, up to the moment.</summary>
    /// <param name="head">The newest revision that the session sees.</param>
    public IEnumerable<FirstWritten> Periods(Session session, ReadPoint moment, long head, SliceKey indicator)
    {
        IReadOnlyList<FirstWritten>? periods;
        lock (_lock)
        {
            _periods.TryGetValue(indicator, out periods);
        }

        if (periods is null)
        {
            periods = [.. RevisionSliceTable.Periods(session, indicator.Store, indicator.Indicator)];
            lock (_lock)
            {
                if (head == _head)
                {
                    _periods[indicator] = periods;
                    _versions[indicator] = periods.Select(period => period.Revision).DefaultIfEmpty().Max();
                }
            }
        }

        return periods.Where(period => period.Revision <= moment.Revision);
    }

    /// <summary>Whether what was read is unchanged at a revision, or later; a slice that is not known is taken to have changed.</summary>
    public bool Holds(CacheDependencies basis, HistoryPoint head)
    {
        lock (_lock)
        {
            // Others may just be about to take it in.
            if (head.Revision > _head) return false;
            foreach (var (slice, version) in basis.Versions)
            {
                if (!_versions.TryGetValue(slice, out var newest) || newest != version)
                {
                    return false;
                }
            }

            basis.Head = head;
            return true;
        }
    }

    /// <summary>Whether what was read was so at a revision, which is known.</summary>
    public bool HeldAt(CacheDependencies basis, HistoryPoint point)
    {
        if (basis.Head == point) return true;
        if (basis.Kind is CacheDependencyKind.Head || basis.Versions.Values.Any(version => version > point.Revision)) return false;
        return point.Revision < basis.Head.Revision || Holds(basis, point);
    }

    // False when there are too many to take in one by one.
    private bool Apply(Session session, long head)
    {
        if (_versions.Count == 0)
        {
            return true;
        }

        var changes = RevisionSliceTable.Changes(session, _head, head, MostChanges).ToList();
        Apply(changes);
        return changes.Count < MostChanges;
    }

    private void Apply(List<(SliceKey Slice, long Revision)> changes)
    {
        foreach (var (slice, revision) in changes)
        {
            if (_versions.ContainsKey(slice))
            {
                _versions[slice] = revision;
            }

            if (_periods.TryGetValue(slice.Periods, out var periods) && periods.All(known => known.Period.Key != slice.Period))
            {
                _periods[slice.Periods] = [.. periods, new(Period.FromKey(slice.Period), revision)];
                _versions[slice.Periods] = revision;
            }
        }
    }
}
