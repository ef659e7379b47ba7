using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Storage;
using Indicators.Storage.Tables;

namespace Indicators.Api.Http.Formats;

/// <summary>From the rows of an answer to the page of it that is asked for.</summary>
public static class PageResultExtensions
{
    /// <summary>All rows of an answer, of which the page asked for goes out.</summary>
    /// <param name="chosen">Which columns by choice there are (<see cref="SelectableColumnAttribute"/>).</param>
    public static Results<PageResult<T>, ProblemResult> Page<T>(
        this QueryParameters words, Snapshot snapshot, IReadOnlyList<T> rows, IReadOnlyList<string>? chosen = null) =>
        words.Page(snapshot, rows, row => row, chosen);

    /// <summary>All rows of an answer in its order, of which only the page asked for is shown.</summary>
    public static Results<PageResult<T>, ProblemResult> Page<TRow, T>(
        this QueryParameters words, Snapshot snapshot, IReadOnlyList<TRow> rows, Func<TRow, T> show, IReadOnlyList<string>? chosen = null)
    {
        if (words.Limit is null && rows.Count > Http.Binding.Queries.PageResult.MostRows)
            return Http.Binding.Queries.PageResult.TooMany(rows.Count);
        var offset = Math.Min(words.Cursor?.Offset ?? 0, rows.Count);
        var count = Math.Min(words.Limit ?? rows.Count, rows.Count - offset);
        return words.Slice(snapshot, [.. rows.Skip(offset).Take(count).Select(show)], offset + count < rows.Count ? count : null, chosen);
    }

    /// <summary>One page of an answer, where the query has read no more than that.</summary>
    /// <param name="passed">How many rows the next page passes over beyond this one; null when this is the last.</param>
    public static PageResult<T> Slice<T>(
        this QueryParameters words, Snapshot snapshot, IReadOnlyList<T> rows, int? passed, IReadOnlyList<string>? chosen = null)
    {
        var next = passed is { } more ? new PageCursor((words.Cursor?.Offset ?? 0) + more, snapshot.Revision).Write(words.Request) : null;
        return new(words, new(rows, next, snapshot.Newest), chosen ?? [], snapshot.Dependencies);
    }

    /// <summary>One page of stored rows.</summary>
    /// <param name="row">Null for what the filter could not leave out.</param>
    public static PageResult<TRow> StoredPage<T, TRow>(
        this QueryParameters words, Snapshot snapshot, StoredFilter filter, Func<StoredFilter, IReadOnlyList<StoredItem<T>>> list,
        Func<StoredItem<T>, TRow?> row)
        where TRow : class
    {
        var stored = list(filter);
        var passed = Math.Min(stored.Count, words.Limit ?? stored.Count);
        return words.Slice(snapshot, [.. stored.Take(passed).Select(row).OfType<TRow>()], passed < stored.Count ? passed : null);
    }
}
