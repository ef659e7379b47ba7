using Indicators.Storage.Sessions;

namespace Indicators.Storage.Tables;

/// <summary>One row a write; the newest number is the head.</summary>
internal static class RevisionTable
{
    public static long Head(Session session) => session.Scalar<long?>("SELECT max(number) FROM revision") ?? 0;

    public static long At(Session session, DateTimeOffset time) => session.Scalar<long?>(
        """
        SELECT number
        FROM revision
        WHERE time <= @time
        ORDER BY time DESC, number DESC
        LIMIT 1
        """,
        new { time }) ?? 0;

    public static Revision? Find(Session session, long number) => Read(session, "WHERE number = @number", new { number }).SingleOrDefault();

    /// <summary>The newest; null when there is none yet.</summary>
    public static Revision? Last(Session session) => Read(session, "ORDER BY number DESC LIMIT 1").SingleOrDefault();

    /// <summary>Those up to a revision, the newest first.</summary>
    public static IEnumerable<Revision> List(Session session, long upTo, int offset, int limit) => Read(
        session, "WHERE number <= @upTo ORDER BY number DESC LIMIT @limit OFFSET @offset", new { upTo, offset, limit });

    /// <summary>Those after one and up to another, the oldest first.</summary>
    public static IEnumerable<Revision> Following(Session session, long after, long upTo, int limit) => Read(
        session, "WHERE number > @after AND number <= @upTo ORDER BY number LIMIT @limit", new { after, upTo, limit });

    /// <summary>The numbers of those that nobody wrote but the program itself, from a source.</summary>
    public static IEnumerable<long> OfSource(Session session, string source) => session.Query<long>(
        "SELECT number FROM revision WHERE source = @source AND who IS NULL AND note IS NULL", new { source });

    public static void Insert(Session session, Revision revision) => session.Execute(
        """
        INSERT INTO revision (
          number, time, who, key_id, override_reason, override_document, source, note, reason, reverts, received, inserted, updated,
          unchanged, deleted
        )
        VALUES (
          @Number, @Time, @Who, @KeyId, @OverrideReason, @OverrideDocument, @Source, @Note, @Reason, @Reverts, @Received, @Inserted,
          @Updated, @Unchanged, @Deleted
        )
        """,
        revision);

    private static IEnumerable<Revision> Read(Session session, string which, object? parameters = null) => session.Query<Revision>(
        $"""
        SELECT
          number,
          time,
          who,
          key_id,
          override_reason,
          override_document,
          source,
          note,
          reason,
          reverts,
          received,
          inserted,
          updated,
          unchanged,
          deleted
        FROM revision
        {which}
        """,
        parameters);
}
