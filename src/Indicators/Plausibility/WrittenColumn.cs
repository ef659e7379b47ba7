using System.Collections;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage.Writing;

namespace Indicators.Plausibility;

/// <summary>The actuals of one indicator and period that a change set puts and deletes.</summary>
internal sealed class WrittenColumn(int indicator, Period period)
{
    private readonly List<ActualRun> _runs = [];
    private Dictionary<int, StoredObservation>? _cells;

    public Period Period => period;

    public IEnumerable<Actual> Puts => _runs.Count == 1 ? _runs[0] : _runs.SelectMany(run => run);

    public List<ActualKey> Deletes { get; } = [];

    public IEnumerable<int> Regions => Puts.Select(actual => actual.Key.Region).Concat(Deletes.Select(key => key.Region));

    /// <summary>By indicator. Rows of a column mostly come one after the other: they are not copied.</summary>
    public static IEnumerable<(int Indicator, IReadOnlyList<WrittenColumn> Columns)> Of(ChangeSet changeSet)
    {
        Dictionary<(int, int), WrittenColumn> columns = [];
        var (actuals, first, isInOrder) = (changeSet.Actuals, 0, true);
        var last = actuals.Count > 0 ? actuals[0].Key : default;
        for (var at = 1; at <= actuals.Count; at++)
        {
            var key = at < actuals.Count ? actuals[at].Key : default;
            if (at < actuals.Count && key.Indicator == last.Indicator && key.Period == last.Period)
            {
                isInOrder &= last.Region < key.Region;
            }
            else
            {
                Column(last)._runs.Add(new(actuals, first, at - first, isInOrder));
                (first, isInOrder) = (at, true);
            }

            last = key;
        }

        foreach (var key in changeSet.ActualDeletes) Column(key).Deletes.Add(key);
        return columns.Values.GroupBy(column => column.Indicator)
            .Select(group => (group.Key, (IReadOnlyList<WrittenColumn>)[.. group]));

        WrittenColumn Column(ActualKey key)
        {
            if (!columns.TryGetValue((key.Indicator, key.Period.Key), out var column))
                columns.Add((key.Indicator, key.Period.Key), column = new(key.Indicator, key.Period));
            return column;
        }
    }

    /// <summary>Whether it says anything of a region, and what: null where it deletes it.</summary>
    /// <param name="at">Where the one before was found: those of a column mostly come in their order.</param>
    public bool TryFind(int region, ref int at, out StoredObservation? cell)
    {
        cell = Find(region, ref at);
        return cell is not null || (Deletes.Count > 0 && Deletes.Exists(key => key.Region == region));
    }

    private StoredObservation? Find(int region, ref int at)
    {
        if (_runs is [{ IsInOrder: true } run]) return run.Find(region, ref at);
        _cells ??= Puts.ToDictionary(actual => actual.Key.Region, actual => actual.Observation);
        return _cells.TryGetValue(region, out var put) ? put : null;
    }

    private int Indicator => indicator;

    /// <summary>Some that stand one after the other.</summary>
    private sealed class ActualRun(IReadOnlyList<Actual> all, int first, int count, bool isInOrder) : IEnumerable<Actual>
    {
        public bool IsInOrder => isInOrder;

        public StoredObservation? Find(int region, ref int at)
        {
            if (at > 0 && RegionAt(at - 1) >= region) at = Search(region);
            while (at < count && RegionAt(at) < region) at++;
            return at < count && all[first + at] is var actual && actual.Key.Region == region ? actual.Observation : null;
        }

        private int RegionAt(int at) => all[first + at].Key.Region;

        // The first of this region or a later one.
        private int Search(int region)
        {
            var (low, high) = (0, count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (RegionAt(middle) < region) low = middle + 1;
                else high = middle;
            }

            return low;
        }

        public IEnumerator<Actual> GetEnumerator()
        {
            for (var at = first; at < first + count; at++) yield return all[at];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
