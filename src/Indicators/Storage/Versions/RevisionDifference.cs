using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Versions;

/// <summary>What a revision changed, item by item, in order of resource and key.</summary>
internal static class RevisionDifference
{
    /// <param name="head">The revision that is now.</param>
    /// <param name="regions">Only figures of these regions, where they are known: no slice is read whole then.</param>
    /// <param name="touched">What the revision touched, marks too, where that is known.</param>
    public static IEnumerable<ItemChange> Read(
        Session session, long revision, long head, IReadOnlyCollection<int>? regions = null, IEnumerable<SliceKey>? touched = null)
    {
        var source = new ChangeSource(session, revision - 1, head, regions);
        var slices = touched?.Where(slice => slice.HasItems).OrderBy(slice => (slice.Store, slice.Indicator, slice.Period))
            ?? RevisionSliceTable.Touched(session, revision - 1, revision).AsEnumerable();
        return source.Read(slices.OrderBy(slice => Array.IndexOf(ChangeSource.Order, slice.Store)))
            .SelectMany(slice => slice.GroupBy(version => version.Key))
            .Select(versions => Change([.. versions], revision, head))
            .OfType<ItemChange>();
    }

    // Null where the revision left the item as it was.
    private static ItemChange? Change(List<ItemVersion> versions, long revision, long head)
    {
        var before = versions.Find(version => version.Ended == revision).Item;
        var after = versions.Find(version => version.Began == revision).Item;
        if (before is null && after is null) return null;
        var last = versions[^1];
        var lasts = last.Ended == 0 || last.Ended > head;
        return new(before, after, lasts ? last.Item : null, lasts ? last.Began : last.Ended);
    }
}
