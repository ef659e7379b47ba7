using System.Collections;
using Indicators.Api.Http.Formats;

namespace Indicators.Api.Features.Figures;

/// <summary>A row of an answer that can be set beside the same row of an earlier state.</summary>
public interface IDiffableRow
{
    /// <summary>What makes a row the same row.</summary>
    object Identity { get; }

    /// <summary>The fields that were different then, as they were; null for a row that is new.</summary>
    IReadOnlyDictionary<string, object?>? Was { get; set; }
}

/// <summary>Which rows are not as they were at an earlier revision, with the old figures beside the new.</summary>
public static class RowDiff<T>
    where T : class, IDiffableRow, ISelectedColumns
{
    private static readonly IReadOnlyList<AnswerColumn<T>> Fields =
        [.. AnswerColumn<T>.All.Where(column => column.Name is not ("was" or "gone"))];

    /// <summary>Those that are new or changed and, where rows can say so, those that are gone, as they were.</summary>
    public static IReadOnlyList<T> Since(IReadOnlyList<T> then, IReadOnlyList<T> now, Func<T, T>? gone = null)
    {
        var before = ByIdentity(then);
        List<T> changed = [];
        foreach (var row in now)
        {
            var was = before.TryGetValue(row.Identity, out var old) ? ChangedFields(old, row) : null;
            if (was is { Count: 0 }) continue;
            row.Was = was;
            changed.Add(row);
        }

        if (gone is null) return changed;
        var after = ByIdentity(now);
        return [.. changed, .. then.Where(row => !after.ContainsKey(row.Identity)).Select(gone)];
    }

    /// <summary>The fields of a row that were different then, as they were.</summary>
    public static IReadOnlyDictionary<string, object?> ChangedFields(T then, T now) => Fields
        .Where(field => field.IsIn(now.Selected) && !Same(field.Get(then), field.Get(now)))
        .ToDictionary(field => field.Name, field => field.Get(then));

    private static Dictionary<object, T> ByIdentity(IReadOnlyList<T> rows) =>
        rows.GroupBy(row => row.Identity).ToDictionary(group => group.Key, group => group.First());

    private static bool Same(object? first, object? second) => (first, second) switch
    {
        (string or null, _) or (_, null) => Equals(first, second),
        (IDictionary before, IDictionary after) =>
            before.Count == after.Count && before.Keys.Cast<object>().All(key => Equals(before[key], after[key])),
        (IEnumerable before, IEnumerable after) => before.Cast<object>().SequenceEqual(after.Cast<object>()),
        _ => Equals(first, second),
    };
}
