using Indicators.Storage.Access;
using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Writing;

/// <summary>Which stored figures a change set would change although a key outside its author's scope wrote them.</summary>
internal static class ForeignFigures
{
    /// <summary>Their keys; none where the author is let at all.</summary>
    public static IEnumerable<object> Find(Session session, ChangeSet changeSet)
    {
        if (changeSet.Author?.Below is not { } below)
        {
            return [];
        }

        var foreign = $"NOT IN ({AccessKeyTable.Literals(below)})";
        return Changed(session, foreign, ActualTable.Versions, ActualTable.Values,
                [.. changeSet.Actuals.Select(actual => (actual.Key.Indicator, actual.Key.Period.Key, ActualTable.Values(actual)))],
                [.. changeSet.ActualDeletes.Select(key => (key.Indicator, key.Period.Key, ActualTable.Values(key)))])
            .Select(actual => (object)actual.Key)
            .Concat(Changed(session, foreign, TargetTable.Versions, TargetTable.Values,
                [.. changeSet.Targets.Select(target => (target.Key.Indicator, target.Key.Period.Key, TargetTable.Values(target)))],
                [.. changeSet.TargetDeletes.Select(key => (key.Indicator, key.Period.Key, TargetTable.Values(key)))])
            .Select(target => (object)target.Key))
            .Concat(Changed(session, foreign, DeclaredTable.Versions, DeclaredTable.Values,
                [.. changeSet.Declared.Select(figure => (figure.Key.Indicator, figure.Key.Period.Key, DeclaredTable.Values(figure)))],
                [.. changeSet.DeclaredDeletes.Select(key => (key.Indicator, key.Period.Key, DeclaredTable.Values(key)))])
            .Select(figure => (object)figure.Key));
    }

    // One question for all of a slice. What is written as it stands there already changes nothing.
    private static IEnumerable<T> Changed<T>(
        Session session, string foreign, FigureTable<T> table, Func<T, object?[]> values,
        List<(int Indicator, int Period, object?[] Values)> puts, List<(int Indicator, int Period, object?[] Values)> deletes)
        where T : notnull
    {
        var keys = table.Key.Count;
        foreach (var slice in puts.Concat(deletes).GroupBy(row => (row.Indicator, row.Period)))
        {
            var written = slice.ToLookup(row => Joined(row.Values.Take(keys)), row => row.Values);
            var stored = table.Read(
                session,
                ReadPoint.Now,
                $"""
                WHERE indicator = {slice.Key.Indicator}
                  AND period = {slice.Key.Period}
                  AND revision IN (SELECT number FROM revision WHERE key_id {foreign})
                """);
            foreach (var (item, _) in stored)
            {
                var before = values(item);
                if (written[Joined(before.Take(keys))].Any(after => !after.SequenceEqual(before)))
                {
                    yield return item;
                }
            }
        }
    }

    private static string Joined(IEnumerable<object?> key) => string.Join('\n', key);
}
