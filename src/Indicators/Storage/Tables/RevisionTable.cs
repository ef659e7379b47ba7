using Indicators.Storage.Sessions;

namespace Indicators.Storage.Tables;

/// <summary>One row a write; the newest number is the head.</summary>
internal static class RevisionTable
{
    /// <summary>In the order in which they are hashed: a new one comes last.</summary>
    public static readonly string[] Columns =
    [
        "number", "time", "who", "key_id", "override_reason", "override_document", "source", "note", "reason", "reverts", "received",
        "inserted", "updated", "unchanged", "deleted", "submission", "filled_by", "checked_by", "signed_by", "approved_by",
        "submitted", "overridden", "salt",
    ];

    private const int Together = 500;

    private static readonly string Inserting =
        $"INSERT INTO revision ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select(column => $"@{column}"))})";

    public static long At(Session session, DateTimeOffset time) => session.Scalar<long?>(
        """
        SELECT number
        FROM revision
        WHERE time <= @time
        ORDER BY time DESC, number DESC
        LIMIT 1
        """,
        new { time }) ?? 0;

    public static IEnumerable<Revision> Find(Session session, IReadOnlyCollection<long> numbers) => numbers.Count == 0
        ? []
        : Read(session, $"WHERE revision.number IN ({string.Join(',', numbers)})");

    /// <summary>The newest; null when there is none yet.</summary>
    public static Revision? Last(Session session) => Read(session, "ORDER BY revision.number DESC LIMIT 1").SingleOrDefault();

    /// <summary>Those up to a revision, the newest first.</summary>
    public static IEnumerable<Revision> List(Session session, long upTo, int offset, int limit) => Read(
        session,
        "WHERE revision.number <= @upTo ORDER BY revision.number DESC LIMIT @limit OFFSET @offset",
        new { upTo, offset, limit });

    /// <summary>
    /// Those after one and up to another, the oldest first: as many as changed so many rows together, and one at least.
    /// </summary>
    public static IEnumerable<Revision> Following(Session session, long after, long upTo, int limit, int rows) => Read(
        session,
        """
        JOIN (
          SELECT number, own, sum(own) OVER (ORDER BY number) AS together
          FROM (
            SELECT number, CASE WHEN inserted + updated + deleted > 0 THEN inserted + updated + deleted ELSE 1 END AS own
            FROM revision
            WHERE number > @after AND number <= @upTo
            ORDER BY number
            LIMIT @limit
          ) AS next
        ) AS counted ON counted.number = revision.number
        WHERE together <= @rows OR together = own
        ORDER BY revision.number
        """,
        new { after, upTo, limit, rows });

    /// <summary>Of revisions their times, sources and reasons alone.</summary>
    public static IEnumerable<Revision> Origins(Session session, IEnumerable<long> numbers) => numbers
        .Chunk(Together)
        .SelectMany(some => session.Query<Revision>(
            $"SELECT number, time, source, reason FROM revision WHERE number IN ({string.Join(',', some)})"));

    /// <summary>The numbers of those that nobody wrote but the program itself, from a source.</summary>
    public static IEnumerable<long> OfSource(Session session, string source) => session.Query<long>(
        "SELECT number FROM revision WHERE source = @source AND who IS NULL AND note IS NULL", new { source });

    /// <summary>How many items all of them wrote.</summary>
    public static long Items(Session session) =>
        session.Scalar<long>("SELECT CAST(coalesce(sum(inserted + updated), 0) AS BIGINT) FROM revision");

    public static void Insert(Session session, object?[] values) => session.Write(Inserting, Columns, values);

    public static object?[] Values(Revision revision) =>
    [
        revision.Number,
        revision.Time.ToUnixTimeMilliseconds(),
        revision.Who,
        revision.KeyId,
        revision.OverrideReason,
        revision.OverrideDocument,
        revision.Source,
        revision.Note,
        (short?)revision.Reason,
        revision.Reverts,
        revision.Received,
        revision.Inserted,
        revision.Updated,
        revision.Unchanged,
        revision.Deleted,
        revision.Submission,
        revision.FilledBy,
        revision.CheckedBy,
        revision.SignedBy,
        revision.ApprovedBy,
        revision.Submitted?.ToUnixTimeMilliseconds(),
        revision.Overridden,
        revision.Salt,
    ];

    /// <summary>All of them, the oldest first: the columns, and the hash with its format, or nulls, after them.</summary>
    public static RowScan Scan(Session session) => session.Scan(
        $"""
        SELECT {string.Join(", ", Columns.Select(column => $"revision.{column}"))}, revision_hash.hash, revision_hash.format
        FROM revision
        LEFT JOIN revision_hash ON revision_hash.number = revision.number
        ORDER BY revision.number
        """);

    private static IEnumerable<Revision> Read(Session session, string which, object? parameters = null) => session.Query<Revision>(
        $"""
        SELECT
          {string.Join(",\n  ", Columns.Select(column => $"revision.{column}"))},
          revision_hash.hash
        FROM revision
        LEFT JOIN revision_hash ON revision_hash.number = revision.number
        {which}
        """,
        parameters);
}
