using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;
using Indicators.Storage.Versions;

namespace Indicators.Storage.Writing;

/// <summary>What stands now under the keys of a change set, beside what it would put there.</summary>
internal static class StoredCells
{
    /// <summary>One for every key, in the order of the change set; each kind's puts before its deletes.</summary>
    public static IReadOnlyList<ItemChange> Against(Session session, ChangeSet changes)
    {
        List<ItemChange> found = [];
        Add(
            ActualTable.Versions, changes.Actuals, put => put.Key, changes.ActualDeletes,
            key => (key.Indicator, key.Period.Key, key.Region));
        Add(
            TargetTable.Versions, changes.Targets, put => put.Key, changes.TargetDeletes,
            key => (key.Indicator, key.Period.Key, key.Region));
        Add(
            DeclaredTable.Versions, changes.Declared, put => put.Key, changes.DeclaredDeletes,
            key => (key.Indicator, key.Period.Key, key.Region));
        return found;

        // One question for all of a slice.
        void Add<TKey, T>(
            FigureTable<T> table, IReadOnlyList<T> puts, Func<T, TKey> keyOf, IReadOnlyList<TKey> deletes,
            Func<TKey, (int Indicator, int Period, int Region)> place)
            where TKey : notnull
            where T : notnull
        {
            List<(TKey Key, object? Put)> cells =
                [.. puts.Select(put => (keyOf(put), (object?)put)), .. deletes.Select(key => (key, (object?)null))];
            Dictionary<TKey, (object Item, long Revision)> stored = [];
            foreach (var slice in cells.GroupBy(cell => (place(cell.Key).Indicator, place(cell.Key).Period)))
            {
                var rows = table.Read(
                    session,
                    ReadPoint.Now,
                    $"""
                    WHERE indicator = {slice.Key.Indicator}
                      AND period = {slice.Key.Period}
                      AND region IN ({string.Join(',', slice.Select(cell => place(cell.Key).Region).Distinct())})
                    """);
                foreach (var (item, revision) in rows) stored[keyOf(item)] = (item, revision);
            }

            foreach (var (key, put) in cells)
            {
                var (item, revision) = stored.GetValueOrDefault(key);
                if (item is not null || put is not null) found.Add(new(item, put, item, revision));
            }
        }
    }
}
