using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Chain;

/// <summary>
/// Whether the index of which revision touched which slice is what the versions themselves say: what it lacks is in no list of changes,
/// though no hash is of it.
/// </summary>
/// <param name="anchor">Of the revisions after it.</param>
internal sealed class SliceIndexCheck(Session session, long anchor) : IDisposable
{
    private readonly RowScan _revisions = session.Scan(
        """
        SELECT revision
        FROM revision_slice
        WHERE store = @store AND indicator = @indicator AND period = @period AND revision > @anchor
        """,
        "store", "indicator", "period", "anchor");

    private readonly HashSet<SliceKey> _seen = [];

    /// <summary>The first revision of which it says something else; null for none so far.</summary>
    public long? Wrong { get; private set; }

    /// <param name="touched">The revisions after the anchor that the slice has versions of.</param>
    public void Compare(SliceKey slice, IEnumerable<long> touched)
    {
        _seen.Add(slice);
        HashSet<long> listed = [];
        _revisions.Start((int)slice.Store, slice.Indicator, slice.Period, anchor);
        while (_revisions.Read()) listed.Add(_revisions.Number(0));
        _revisions.End();
        listed.SymmetricExceptWith(touched);
        if (listed.Count > 0) Note(listed.Min());
    }

    /// <summary>Once all slices were compared: those that it lists and that have no versions.</summary>
    public void End()
    {
        foreach (var (slice, revision) in RevisionSliceTable.OfFigures(session, anchor))
        {
            if (!_seen.Contains(slice)) Note(revision);
        }
    }

    public void Dispose() => _revisions.Dispose();

    private void Note(long revision) => Wrong = Math.Min(Wrong ?? revision, revision);
}
