using System.Globalization;
using Indicators.Api.Http.Errors;
using Indicators.Storage;

namespace Indicators.Api.Http.Binding.Queries;

/// <summary>The state of the database that a query asks about.</summary>
public static class SnapshotBinding
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>
    /// The state that asOf, or the cursor of a later page, names. Where there is none such it is a fault, and today's state serves to find
    /// the other faults by.
    /// </summary>
    public static Snapshot Open(this QueryParameters words, Database database)
    {
        var asOf = words.Cursor is { Revision: var pinned } ? Storage.AsOf.Revision(pinned) : words.AsOf();
        // A revision that since names may be newer than a replica.
        var known = words.Request.Query.ContainsKey("since") ? null : MinimumRevision.Of(words.Request);
        try
        {
            return database.Read(asOf, known, words.Cells, words.Request.HttpContext.RequestAborted);
        }
        catch (UnknownRevisionException unknown)
        {
            if (words.Cursor is null) words.Errors.Add(QueryParameter.AsOf.Name, ErrorCode.UnknownRevision, unknown.Number);
            else words.Errors.Add(QueryParameter.Cursor.Name, ErrorCode.BadCursor);
            return database.Read(cells: words.Cells, cancellation: words.Request.HttpContext.RequestAborted);
        }
    }

    /// <summary>The state of a revision that is there, for as long as the client waits.</summary>
    public static Snapshot Open(this QueryParameters words, Database database, long revision) =>
        database.Read(Storage.AsOf.Revision(revision), cells: words.Cells, cancellation: words.Request.HttpContext.RequestAborted);

    /// <summary>A revision, a time, or a date, which is its end at +08:00; null when the word is not given.</summary>
    public static AsOf? AsOf(this QueryParameters words)
    {
        if (!words.Accepts(QueryParameter.AsOf) || words.Text(QueryParameter.AsOf) is not { } text) return null;
        if (long.TryParse(text, NumberStyles.None, null, out var revision)) return Storage.AsOf.Revision(revision);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date) && date < DateOnly.MaxValue)
            return Storage.AsOf.Time(new DateTimeOffset(date.AddDays(1), TimeOnly.MinValue, Beijing).AddTicks(-1));
        // The plus of an offset that nobody escaped arrives as a space.
        if (text.Contains('T') && text.IndexOfAny(['Z', '+', ' ', '-'], text.IndexOf('T')) > 0
            && DateTimeOffset.TryParse(text.Replace(' ', '+'), null, DateTimeStyles.None, out var time)) return Storage.AsOf.Time(time);
        words.Errors.Add(QueryParameter.AsOf.Name, ErrorCode.BadAsOf, text);
        return null;
    }
}
