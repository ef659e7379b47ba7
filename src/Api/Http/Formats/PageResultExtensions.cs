using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Storage;
using Indicators.Storage.Tables;

namespace Indicators.Api.Http.Formats;

/// <summary>From the rows of an answer to the page of it that is asked for.</summary>
public static class PageResultExtensions
{
    /// <summary>All rows of an answer, of which the page asked for goes out.</summary>
    public static Results<PageResult<TRow>, ProblemResult> Page<TRow>(
        this QueryParameters words, Snapshot snapshot, IReadOnlyList<AnswerColumn<TRow>> columns, IReadOnlyList<TRow> rows)
        where TRow : IAnswerRow<TRow> => words.Page(snapshot, columns, rows, row => row);

    /// <summary>All rows of an answer in its order, of which only the page asked for is shown.</summary>
    public static Results<PageResult<TRow>, ProblemResult> Page<T, TRow>(
        this QueryParameters words, Snapshot snapshot, IReadOnlyList<AnswerColumn<TRow>> columns, IReadOnlyList<T> rows, Func<T, TRow> show)
        where TRow : IAnswerRow<TRow>
    {
        if (words.Limit is null && rows.Count > Http.Binding.Queries.PageResult.MostRows)
            return Http.Binding.Queries.PageResult.TooMany(rows.Count);
        var offset = Math.Min(words.Cursor?.Offset ?? 0, rows.Count);
        var count = Math.Min(words.Limit ?? rows.Count, rows.Count - offset);
        var page = Enumerable.Range(offset, count).Select(at => show(rows[at]));
        return words.Slice(snapshot, columns, page, offset + count < rows.Count ? count : null);
    }

    /// <summary>One page of an answer, where the query has read no more than that.</summary>
    /// <param name="passed">How many rows the next page passes over beyond this one; null when this is the last.</param>
    public static Results<PageResult<TRow>, ProblemResult> Slice<TRow>(
        this QueryParameters words, Snapshot snapshot, IReadOnlyList<AnswerColumn<TRow>> columns, IEnumerable<TRow> rows, int? passed)
        where TRow : IAnswerRow<TRow>
    {
        var next = passed is { } more
            ? new PageCursor((words.Cursor?.Offset ?? 0) + more, snapshot.At(snapshot.Revision)).Write(words.Request)
            : null;
        var answer = new Answer<TRow>(columns, rows, next, snapshot.At(snapshot.Newest), AnswerShape.Of(words));
        return AnswerFormat.Of(words.Request).Refuses(answer) is { } fault
            ? ProblemResult.Of(StatusCodes.Status400BadRequest, fault)
            : new PageResult<TRow>(words, answer, snapshot.Dependencies);
    }

    /// <summary>One page of stored rows; all of them, however many, where they are asked for line by line.</summary>
    /// <param name="row">Null for what the filter could not leave out.</param>
    public static Results<PageResult<TRow>, ProblemResult> StoredPage<T, TRow>(
        this QueryParameters words, Database database, Snapshot snapshot, IReadOnlyList<AnswerColumn<TRow>> columns, StoredFilter filter,
        StoredList<T> list, Func<StoredItem<T>, TRow?> row)
        where TRow : class, IAnswerRow<TRow>
    {
        const int most = Http.Binding.Queries.PageResult.MostRows;
        filter = list.ByKey(snapshot, filter);
        var isOpen = words.Limit is null && !list.IsAtMost(most, filter);
        // What goes out piece by piece may be any number, and so may what is looked at for it.
        if (!isOpen || !words.IsEndless()) words.Cells.Look(list.Looked(snapshot, filter, most));
        var begun = filter with { Limit = words.Cells.ToRead(filter.Limit ?? most + 1) };
        // What no key tells is looked for once; of the rest to count takes less than to read.
        var stored = isOpen && !filter.IsSelective && list.Count(snapshot, begun) > most ? null : list.Read(snapshot, begun);
        if (stored is null || (isOpen && stored.Count > most))
            return words.IsEndless()
                ? words.Stream(database, snapshot, columns, filter, list, row)
                : Http.Binding.Queries.PageResult.TooMany($"{most}+");
        words.Cells.Listed(stored.Count);
        var passed = Math.Min(stored.Count, words.Limit ?? stored.Count);
        var rows = stored.Take(passed).Select(row).OfType<TRow>();
        return words.Slice(snapshot, columns, rows, passed < stored.Count ? passed : null);
    }
}
