using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Caching;
using Indicators.Storage;
using Indicators.Storage.Tables;

namespace Indicators.Api.Http.Formats;

/// <summary>
/// Lists of any number of rows, a row a line: page after page, each read by key in a snapshot of its own of one revision, and let go before
/// it is sent.
/// </summary>
public static class RowStream
{
    private const int PageRows = 10_000;

    /// <summary>Whether all rows are asked for in a format that has no end.</summary>
    public static bool IsEndless(this QueryParameters words) =>
        words is { Limit: null, Cursor: null } && AnswerFormat.Of(words.Request) is NdjsonFormat;

    /// <summary>All stored rows that are meant.</summary>
    /// <param name="first">In which it was found how many there are.</param>
    /// <param name="row">Null for what the filter could not leave out.</param>
    public static PageResult<TRow> Stream<T, TRow>(
        this QueryParameters words, Database database, Snapshot first, IReadOnlyList<AnswerColumn<TRow>> columns, StoredFilter filter,
        StoredList<T> list, Func<StoredItem<T>, TRow?> row)
        where TRow : class, IAnswerRow<TRow>
    {
        list.Read(first, filter with { Limit = 1 });
        var (revision, hash) = (first.Revision, first.At(first.Revision));
        var indicators = filter.Indicators ?? [.. first.Catalogue.Indicators.All.Select(indicator => indicator.Id)];
        return new(words, first.At(first.Newest), indicators.Order().Distinct().SelectMany(Pages));

        IEnumerable<SegmentedBuffer> Pages(int indicator)
        {
            StoredPlace? after = null;
            do
            {
                yield return Page(filter with { Indicators = [indicator], After = after, Limit = PageRows, Offset = 0 }, out after);
            }
            while (after is not null);
        }

        // What has one place, as several targets of a region have, is not parted: its rows are few beside a page.
        SegmentedBuffer Page(StoredFilter page, out StoredPlace? next)
        {
            using var snapshot = words.Open(database, revision);
            if (snapshot.At(revision) != hash) throw new InvalidOperationException($"Revision {revision} is another now.");
            var rows = list.Read(snapshot, page);
            next = rows.Count < PageRows ? null : list.PlaceOf(rows[^1].Item);
            var last = next is { } cut ? rows.Count(stored => list.PlaceOf(stored.Item) != cut) : rows.Count;
            if (next is not null) next = list.PlaceOf(rows[last - 1].Item);
            return Written(columns, rows.Take(last).Select(row).OfType<TRow>());
        }
    }

    /// <summary>Rows as lines.</summary>
    public static SegmentedBuffer Written<TRow>(IReadOnlyList<AnswerColumn<TRow>> columns, IEnumerable<TRow> rows)
        where TRow : IAnswerRow<TRow>
    {
        var body = new SegmentedBuffer(pooled: true);
        NdjsonFormat.Write(body, columns, rows);
        body.Complete();
        return body;
    }
}
