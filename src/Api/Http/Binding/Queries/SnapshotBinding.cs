using System.Globalization;
using Indicators.Api.Http.Errors;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Http.Binding.Queries;

/// <summary>The state of the database that a query asks about.</summary>
public static class SnapshotBinding
{
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
            var snapshot = words.Read(database, asOf, known);
            words.CheckCursor(snapshot);
            return snapshot;
        }
        catch (UnknownRevisionException unknown)
        {
            if (words.Cursor is null) words.Errors.Add(QueryParameter.AsOf.Name, ErrorCode.UnknownRevision, unknown.Number);
            else words.Errors.Add(QueryParameter.Cursor.Name, ErrorCode.HistoryChanged, unknown.Number);
            return Now(words, database);
        }
    }

    /// <summary>That the revision of the cursor is another now, or is there no more, is a fault.</summary>
    public static void CheckCursor(this QueryParameters words, Snapshot snapshot)
    {
        if (words.Cursor is not { Hash: { Length: > 0 } hash, Revision: var pinned }) return;
        if (!snapshot.Has(pinned) || snapshot.At(pinned).Short != hash)
            words.Errors.Add(QueryParameter.Cursor.Name, ErrorCode.HistoryChanged, pinned);
    }

    /// <summary>The state of a revision that is there, for as long as the client waits.</summary>
    public static Snapshot Open(this QueryParameters words, Database database, long revision) =>
        words.Read(database, Storage.AsOf.Revision(revision));

    /// <summary>The newest state.</summary>
    public static Snapshot Now(this QueryParameters words, Database database) => words.Read(database);

    /// <summary>A revision, a time, or a date, which is its end at +08:00; null when the word is not given.</summary>
    public static AsOf? AsOf(this QueryParameters words)
    {
        if (!words.Accepts(QueryParameter.AsOf) || words.Text(QueryParameter.AsOf) is not { } text) return null;
        if (long.TryParse(text, NumberStyles.None, null, out var revision)) return Storage.AsOf.Revision(revision);
        if (TimeText.Date(text) is not null && TimeText.EndOf(text) is { } end) return Storage.AsOf.Time(end.AddTicks(-1));
        if (TimeText.Time(text) is { } time) return Storage.AsOf.Time(time);
        words.Errors.Add(QueryParameter.AsOf.Name, ErrorCode.BadAsOf, text);
        return null;
    }

    // What is about to be written is held against the primary alone.
    private static Snapshot Read(this QueryParameters words, Database database, AsOf? asOf = null, long? known = null)
    {
        var context = words.Request.HttpContext;
        var snapshot = database.Read(
            asOf, known, HttpMethods.IsGet(context.Request.Method), words.Cells, context.Viewer(), Newest(context), context.RequestAborted);
        StandInHeaders.Set(context.Response, snapshot.StandIn);
        return snapshot;
    }

    // What is asked together is answered from one state.
    private static long? Newest(HttpContext context) => context.Features.Get<InnerRequest>()?.Newest.Revision;
}
