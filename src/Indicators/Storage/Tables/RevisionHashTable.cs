using Indicators.Storage.Sessions;

namespace Indicators.Storage.Tables;

/// <summary>The hash of each revision, after the anchor, which is that of all before.</summary>
internal static class RevisionHashTable
{
    /// <summary>The newest; null in a database that has no anchor yet.</summary>
    public static HistoryPoint? Last(Session session) => Read(session, "ORDER BY number DESC LIMIT 1").SingleOrDefault();

    /// <summary>The newest, and what tells the tables from others of their names.</summary>
    /// <exception cref="DatabaseChangedException">There is none: the database is not whole.</exception>
    public static (HistoryPoint Point, long Store) Head(Session session)
    {
        if (session.TakeHeadAtStart() is { } known) return (new(known.Number, known.Hash), known.Store);
        var found = session.Query<(long Number, string Hash, long Store)>(Newest(session.Store)).ToList();
        return found is [var head] ? (new(head.Number, head.Hash), head.Store) : throw new DatabaseChangedException("it has no history");
    }

    /// <param name="store">An expression on the table that tells it from others of its name.</param>
    public static string Newest(string store) => $"SELECT number, hash, {store} FROM revision_hash ORDER BY number DESC LIMIT 1";

    /// <summary>The revision up to which one hash stands for all.</summary>
    public static HistoryPoint? Anchor(Session session) => Read(session, "ORDER BY number LIMIT 1").SingleOrDefault();

    /// <summary>Of a revision up to the newest; one from before the anchor has the anchor's.</summary>
    public static string Of(Session session, long number) =>
        (Read(session, "WHERE number <= @number ORDER BY number DESC LIMIT 1", new { number }).SingleOrDefault() ?? Anchor(session))!.Hash;

    /// <summary>The newest of those from one revision to another.</summary>
    public static IEnumerable<HistoryPoint> Between(Session session, long first, long last, int limit) => Read(
        session, "WHERE number >= @first AND number <= @last ORDER BY number DESC LIMIT @limit", new { first, last, limit });

    public static void Insert(Session session, HistoryPoint point, int format) => session.Write(
        "INSERT INTO revision_hash (number, format, hash) VALUES (@number, @format, @hash)", ["number", "format", "hash"],
        point.Revision, (short)format, point.Hash);

    private static IEnumerable<HistoryPoint> Read(Session session, string which, object? parameters = null) => session
        .Query<(long Number, string Hash)>($"SELECT number, hash FROM revision_hash {which}", parameters)
        .Select(row => new HistoryPoint(row.Number, row.Hash));
}
