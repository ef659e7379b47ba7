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
        var (actuals, first) = (changeSet.Actuals, 0);
        for (var at = 0; at < actuals.Count; at++)
        {
            if (at + 1 < actuals.Count && IsOfOne(actuals[at].Key, actuals[at + 1].Key)) continue;
            Column(actuals[at].Key)._runs.Add(new(actuals, first, at + 1 - first));
            first = at + 1;
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
    public bool TryFind(int region, out StoredObservation? cell)
    {
        cell = Find(region);
        return cell is not null || (Deletes.Count > 0 && Deletes.Exists(key => key.Region == region));
    }

    private StoredObservation? Find(int region)
    {
        if (_runs is [{ IsInOrder: true } run]) return run.Find(region);
        _cells ??= Puts.ToDictionary(actual => actual.Key.Region, actual => actual.Observation);
        return _cells.TryGetValue(region, out var put) ? put : null;
    }

    private static bool IsOfOne(ActualKey one, ActualKey other) => one.Indicator == other.Indicator && one.Period == other.Period;

    private int Indicator => indicator;

    /// <summary>Some that stand one after the other.</summary>
    private sealed class ActualRun(IReadOnlyList<Actual> all, int first, int count) : IEnumerable<Actual>
    {
        private bool? _isInOrder;

        public bool IsInOrder => _isInOrder ??= Enumerable.Range(first, Math.Max(count - 1, 0))
            .All(at => all[at].Key.Region < all[at + 1].Key.Region);

        public StoredObservation? Find(int region)
        {
            var (low, high) = (first, first + count - 1);
            while (low <= high)
            {
                var middle = (low + high) / 2;
                var actual = all[middle];
                if (actual.Key.Region == region) return actual.Observation;
                if (actual.Key.Region < region) low = middle + 1;
                else high = middle - 1;
            }

            return null;
        }

        public IEnumerator<Actual> GetEnumerator()
        {
            for (var at = first; at < first + count; at++) yield return all[at];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
