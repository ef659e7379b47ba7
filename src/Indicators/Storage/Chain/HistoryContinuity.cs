using Indicators.Storage.Sessions;

namespace Indicators.Storage.Chain;

/// <summary>What can be told of a history without reading its rows: that no revision is missing, and each has its hash.</summary>
internal static class HistoryContinuity
{
    /// <summary>What is wrong with it; null where nothing is.</summary>
    public static string? Fault(Session session)
    {
        var counts = session.Query<(long Least, long Newest, long Count, long Revisions, long Beyond)>(
            """
            SELECT
              coalesce(min(number), -1),
              coalesce(max(number), -1),
              count(*),
              (SELECT count(*) FROM revision WHERE number > (SELECT min(number) FROM revision_hash)),
              (SELECT count(*) FROM revision WHERE number > (SELECT max(number) FROM revision_hash))
            FROM revision_hash
            """).Single();
        if (counts.Count == 0) return "it has no history";
        return counts.Newest - counts.Least + 1 != counts.Count || counts.Revisions != counts.Count - 1 || counts.Beyond > 0
            ? "revisions are missing"
            : null;
    }
}
