using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Chain;

/// <summary>The first hash of a database: over all that stands in it, be it what was shipped or the revisions of years.</summary>
internal static class HistoryAnchor
{
    /// <summary>Makes it where there is none yet.</summary>
    public static void Ensure(Session session)
    {
        if (RevisionHashTable.Last(session) is not null) return;
        SecretTable.Fill(session);
        var head = RevisionTable.Last(session)?.Number ?? 0;
        using var pass = new HistoryPass(session, head, head);
        pass.Run();
        using var revisions = RevisionTable.Scan(session);
        for (revisions.Start(); revisions.Read();) pass.AddToAnchor(revisions);
        RevisionHashTable.Insert(session, new(head, pass.AnchorHash()), RevisionHash.Format);
    }
}
