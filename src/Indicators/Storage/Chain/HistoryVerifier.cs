using System.Text;
using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Chain;

/// <summary>Works out the hashes of a database from its rows, and finds the first revision that has another.</summary>
internal static class HistoryVerifier
{
    private static readonly int DigestColumn = Array.IndexOf(RevisionTable.Columns, "overridden");
    private static readonly int RightColumn = Array.IndexOf(RevisionTable.Columns, "override_reason");

    /// <param name="noted">A head that was noted elsewhere, which nobody who writes into the database could change with it.</param>
    public static HistoryVerification Verify(Session session, HistoryPoint? noted = null, Action<long>? progress = null)
    {
        var (anchor, head) = (RevisionHashTable.Anchor(session)!, RevisionHashTable.Head(session).Point);
        using var pass = new HistoryPass(session, anchor.Revision, head.Revision);
        pass.Run(progress);
        var broken = FirstBreak(session, pass, anchor, head);
        if (broken is null && (pass.Stray ?? pass.Misfiled) is { } other) broken = new(other, RevisionHashTable.Of(session, other), null);
        return new(anchor, head, pass.Rows, broken) { HasNoted = noted is null ? null : Has(session, noted, head) };
    }

    private static HistoryBreak? FirstBreak(Session session, HistoryPass pass, HistoryPoint anchor, HistoryPoint head)
    {
        var overridden = OverriddenTable.Read(session, anchor.Revision, head.Revision).ToLookup(figure => figure.Revision);
        using var revisions = RevisionTable.Scan(session);
        revisions.Start();
        var hasRow = revisions.Read();
        for (; hasRow && revisions.Number(0) <= anchor.Revision; hasRow = revisions.Read()) pass.AddToAnchor(revisions);
        if (pass.AnchorHash() is var found && found != anchor.Hash) return new(anchor.Revision, anchor.Hash, found);

        var before = anchor.Hash;
        for (var number = anchor.Revision + 1; number <= head.Revision; number++)
        {
            if (!hasRow || revisions.Number(0) != number) return new(number, null, null);
            var stored = Hash(revisions);
            found = RevisionHash.Of(before, revisions, pass.Content(number));
            if (found != stored || !HasFormat(revisions) || !IsOverridden(revisions, [.. overridden[number]], pass))
                return new(number, stored, found);
            (before, hasRow) = (found, revisions.Read());
        }

        return hasRow ? new(revisions.Number(0), null, null) : null;
    }

    private static bool HasFormat(RowScan revision) => revision.Number(RevisionTable.Columns.Length + 1) == RevisionHash.Format;

    // Before the digest there was the right alone by which figures were changed.
    private static bool IsOverridden(RowScan revision, IReadOnlyCollection<OverriddenFigure> figures, HistoryPass pass) =>
        revision.IsNull(DigestColumn)
            ? figures.Count == 0 || !revision.IsNull(RightColumn)
            : Encoding.ASCII.GetString(revision.Text(DigestColumn)) == pass.DigestOf(figures);

    private static bool Has(Session session, HistoryPoint noted, HistoryPoint head) =>
        noted.Revision <= head.Revision && RevisionHashTable.Of(session, noted.Revision) == noted.Hash;

    private static string? Hash(RowScan revision) =>
        revision.IsNull(RevisionTable.Columns.Length) ? null : Encoding.ASCII.GetString(revision.Text(RevisionTable.Columns.Length));
}
