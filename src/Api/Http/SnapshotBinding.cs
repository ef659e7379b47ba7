using System.Globalization;
using Indicators.Storage;

namespace Indicators.Api.Http;

/// <summary>The state of the database that a query asks about.</summary>
public static class SnapshotBinding
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
            if (words.Cursor is null) words.Faults.Add(Word.AsOf.Name, FaultCode.UnknownRevision, unknown.Number);
            else words.Faults.Add(Word.Cursor.Name, FaultCode.BadCursor);
            return database.Read(cancellation: words.Request.HttpContext.RequestAborted);
        }
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
