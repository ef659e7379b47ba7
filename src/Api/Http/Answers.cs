using System.Globalization;
using Indicators.Storage;

namespace Indicators.Api.Http;

/// <summary>From a query to its snapshot, and from its rows to the answer.</summary>
public static class Answers
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>
    /// The state that asOf, or the cursor of a later page, names. Where there is none such it is a fault, and today's state serves to find
    /// the other faults by.
    /// </summary>
    public static Snapshot Open(this Words words, Database database)
    {
        var asOf = words.Cursor is { Revision: var pinned } ? Storage.AsOf.Revision(pinned) : words.AsOf();
        // A revision that since names may be newer than a replica.
        var known = words.Request.Query.ContainsKey("since") ? null : KnownRevision.Of(words.Request);
        try
        {
            return database.Read(asOf, known, words.Request.HttpContext.RequestAborted);
        }
        catch (UnknownRevisionException unknown)
        {
            words.Faults.Add(Word.AsOf.Name, FaultCode.UnknownRevision, unknown.Number);
            return database.Read(cancellation: words.Request.HttpContext.RequestAborted);
        }
    }

    /// <summary>All rows of an answer, of which the page asked for goes out.</summary>
    /// <param name="chosen">Which columns by choice there are (<see cref="ColumnOfAttribute"/>).</param>
    public static Results<Page<T>, Problem> Page<T>(
        this Words words, Snapshot snapshot, IReadOnlyList<T> rows, IReadOnlyList<string>? chosen = null) =>
        words.Page(snapshot, rows, row => row, chosen);

    /// <summary>All rows of an answer in its order, of which only the page asked for is shown.</summary>
    public static Results<Page<T>, Problem> Page<TRow, T>(
        this Words words, Snapshot snapshot, IReadOnlyList<TRow> rows, Func<TRow, T> show, IReadOnlyList<string>? chosen = null)
    {
        if (words.Limit is null && rows.Count > Http.Page.MostRows) return Http.Page.TooMany(rows.Count);
        var offset = Math.Min(words.Cursor?.Offset ?? 0, rows.Count);
        var count = Math.Min(words.Limit ?? rows.Count, rows.Count - offset);
        return words.Slice(snapshot, [.. rows.Skip(offset).Take(count).Select(show)], offset + count < rows.Count ? count : null, chosen);
    }

    /// <summary>One page of an answer, where the query has read no more than that.</summary>
    /// <param name="passed">How many rows the next page passes over beyond this one; null when this is the last.</param>
    public static Page<T> Slice<T>(
        this Words words, Snapshot snapshot, IReadOnlyList<T> rows, int? passed, IReadOnlyList<string>? chosen = null)
    {
        var next = passed is { } more ? new Cursor((words.Cursor?.Offset ?? 0) + more, snapshot.Revision).Write(words.Request) : null;
        return new(words, new(rows, next, snapshot.Newest), chosen ?? [], snapshot.Basis);
    }

    /// <summary>A revision, a time, or a date, which is its end at +08:00; null when the word is not given.</summary>
    public static AsOf? AsOf(this Words words)
    {
        if (!words.Accepts(Word.AsOf) || words.Text(Word.AsOf) is not { } text) return null;
        if (long.TryParse(text, NumberStyles.None, null, out var revision)) return Storage.AsOf.Revision(revision);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date) && date < DateOnly.MaxValue)
            return Storage.AsOf.Time(new DateTimeOffset(date.AddDays(1), TimeOnly.MinValue, Beijing).AddTicks(-1));
        // The plus of an offset that nobody escaped arrives as a space.
        if (text.Contains('T') && text.IndexOfAny(['Z', '+', ' ', '-'], text.IndexOf('T')) > 0
            && DateTimeOffset.TryParse(text.Replace(' ', '+'), null, DateTimeStyles.None, out var time)) return Storage.AsOf.Time(time);
        words.Faults.Add(Word.AsOf.Name, FaultCode.BadAsOf, text);
        return null;
    }
}
