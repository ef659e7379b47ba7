using Indicators.Api.Http.Formats;

namespace Indicators.Api.Features.Figures;

/// <summary>A row of an answer that can be set beside the same row of an earlier state.</summary>
public interface IDiffableRow
{
    /// <summary>What makes a row the same row.</summary>
    object Identity { get; }

    /// <summary>The columns that were different then, as they were; null for a row that is new.</summary>
    ChangedCells? Was { get; set; }
}

/// <summary>Which rows are not as they were at an earlier revision, with the old figures beside the new.</summary>
public static class RowDiff<TRow>
    where TRow : class, IDiffableRow, IAnswerRow<TRow>
{
    /// <summary>Those that are new or changed and, where rows can say so, those that are gone, as they were.</summary>
    /// <param name="columns">What is shown, and so compared.</param>
    public static IReadOnlyList<TRow> Since(
        IReadOnlyList<TRow> then, IReadOnlyList<TRow> now, IReadOnlyList<AnswerColumn<TRow>> columns, Func<TRow, TRow>? gone = null)
    {
        var compared = Compared(columns);
        var before = ByIdentity(then);
        List<TRow> changed = [];
        foreach (var row in now)
        {
            if (before.TryGetValue(row.Identity, out var old))
            {
                if (ChangedCells.Of(old, row, compared) is not { Any: true } was) continue;
                row.Was = was;
            }

            changed.Add(row);
        }

        if (gone is null) return changed;
        var after = ByIdentity(now);
        return [.. changed, .. then.Where(row => !after.ContainsKey(row.Identity)).Select(gone)];
    }

    /// <summary>Of these columns those that tell what a row is, and not what became of it.</summary>
    public static IReadOnlyList<AnswerColumn<TRow>> Compared(IEnumerable<AnswerColumn<TRow>> columns) =>
        [.. columns.Where(column => column.Name is not ("was" or "gone"))];

    private static Dictionary<object, TRow> ByIdentity(IReadOnlyList<TRow> rows) =>
        rows.GroupBy(row => row.Identity).ToDictionary(group => group.Key, group => group.First());
}
