using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage.Writing;

namespace Indicators.Plausibility;

/// <summary>The actuals of one indicator and period that a change set puts and deletes.</summary>
internal sealed class WrittenColumn(int indicator, Period period)
{
    private Dictionary<int, StoredObservation>? _cells;

    public Period Period => period;

    public List<Actual> Puts { get; } = [];

    public List<ActualKey> Deletes { get; } = [];

    public IEnumerable<int> Regions => Puts.Select(actual => actual.Key.Region).Concat(Deletes.Select(key => key.Region));

    /// <summary>By indicator. Rows of a column mostly come one after the other.</summary>
    public static IEnumerable<(int Indicator, IReadOnlyList<WrittenColumn> Columns)> Of(ChangeSet changeSet)
    {
        Dictionary<(int, int), WrittenColumn> columns = [];
        WrittenColumn? last = null;
        foreach (var actual in changeSet.Actuals) Column(actual.Key).Puts.Add(actual);
        foreach (var key in changeSet.ActualDeletes) Column(key).Deletes.Add(key);
        return columns.Values.GroupBy(column => column.Indicator)
            .Select(group => (group.Key, (IReadOnlyList<WrittenColumn>)[.. group]));

        WrittenColumn Column(ActualKey key)
        {
            if (last is not null && last.Indicator == key.Indicator && last.Period == key.Period) return last;
            if (!columns.TryGetValue((key.Indicator, key.Period.Key), out last))
                columns.Add((key.Indicator, key.Period.Key), last = new(key.Indicator, key.Period));
            return last;
        }
    }

    /// <summary>Whether it says anything of a region, and what: null where it deletes it.</summary>
    public bool TryFind(int region, out StoredObservation? cell)
    {
        _cells ??= Puts.ToDictionary(actual => actual.Key.Region, actual => actual.Observation);
        var isPut = _cells.TryGetValue(region, out var put);
        cell = isPut ? put : null;
        return isPut || (Deletes.Count > 0 && Deletes.Exists(key => key.Region == region));
    }

    private int Indicator => indicator;
}
