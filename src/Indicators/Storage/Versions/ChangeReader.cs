using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Storage.Access;
using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Versions;

/// <summary>
/// Finds what revisions changed in the slices that they touched, and nowhere else. Many small revisions are taken together, so that a slice
/// is read once for all of them; one large revision is read slice by slice, as its changes are taken.
/// </summary>
/// <param name="catalogueAt">What the catalogue was at a revision.</param>
/// <param name="told">Revisions as the reader may know them.</param>
/// <param name="cells">Counts what is passed over where there is no budget.</param>
/// <param name="budget">What may be passed over; null for any number.</param>
internal sealed class ChangeReader(Session session, Func<ReadPoint, CatalogueVersion> catalogueAt, long head, ChangeFilter filter,
    AudienceFilter audience, Func<IReadOnlyList<Revision>, IReadOnlyList<Revision>> told, CellCount cells, ReadingBudget? budget)
{
    private const int RowsTogether = 5_000;
    private const int RevisionsTogether = 1_000;
    private const int FewRegions = 256;

    public IEnumerable<StoredChange> Read(long since)
    {
        for (var after = since; after < head;)
        {
            var revisions = Together(after);
            foreach (var change in Read(revisions))
            {
                yield return change;
            }

            if (budget?.StoppedAt is not null) yield break;
            after = revisions[^1].Number;
            if (after < head && budget?.Pass(revisions.Count, after + 1, 0) is false) yield break;
        }
    }

    private List<Revision> Together(long after) =>
        [.. RevisionTable.Following(session, after, head, RevisionsTogether, RowsTogether)];

    private IEnumerable<StoredChange> Read(List<Revision> revisions)
    {
        var (first, last) = (revisions[0].Number, revisions[^1].Number);
        var touched = RevisionSliceTable.Touched(session, first - 1, last);
        if (budget is null) cells.Took(revisions.Count + touched.Count);
        List<long> named = touched.Any(slice => !slice.IsOfFigures) ? [.. RevisionSliceTable.OfCatalogue(session, first - 1, last)] : [];
        var events = Versions(revisions, touched).SelectMany(slice => Events(slice.Slice, slice.Versions, first, last));
        if (revisions.Count > 1)
        {
            // Stable: within a revision they stay in order of slice and key.
            events = events.OrderBy(change => change.Revision);
        }

        var (current, position, known) = (0L, 0, told(revisions));
        CatalogueVersion? catalogue = null;
        foreach (var (number, isDelete, isLast, version) in events)
        {
            session.Cancellation.ThrowIfCancellationRequested();
            if (number != current)
            {
                if (catalogue is null || named.Exists(one => one > current && one <= number))
                    catalogue = catalogueAt(new ReadPoint(number, number == head));
                (current, position) = (number, 0);
            }

            if (!IsSeen(version))
            {
                if (budget?.Pass(1, number, position) is false) yield break;
                continue;
            }

            var change = new StoredChange(known[(int)(number - first)], position++, catalogue!, isDelete, version.Item);
            if ((isLast || !filter.Latest) && IsOfRegions(version))
            {
                yield return change;
            }
            else if (budget?.Pass(1, number, position) is false)
            {
                yield break;
            }
        }
    }

    private bool IsOfRegions(ItemVersion version) =>
        filter.Regions is null || (version.Region is { } region && filter.Regions.Contains(region));

    // Who may not see a change is not told that there was one.
    private bool IsSeen(ItemVersion version) => audience.Sees(version.Item);

    // Of few rows all slices at once, of many one after the other, as they are taken.
    private IEnumerable<(SliceKey Slice, IReadOnlyList<ItemVersion> Versions)> Versions(
        List<Revision> revisions, IEnumerable<SliceKey> touched)
    {
        // What certain keys were is found by them; who goes through all counts the others, too, and by them finds his place again.
        var regions = filter is { Periods: not null, Regions: { Count: <= FewRegions } few } ? few : null;
        var source = new ChangeSource(session, revisions[0].Number - 1, revisions[^1].Number, regions);
        SliceKey[] slices = [.. touched.Where(filter.Covers).OrderBy(slice => Array.IndexOf(ChangeSource.Order, slice.Store))];
        var together = revisions.Sum(revision => (long)revision.Changed) <= RowsTogether ? Math.Max(slices.Length, 1) : 1;
        return slices.Chunk(together).SelectMany(some => some.Zip(source.Read(some)));
    }

    // A version that ends where the next of its key begins was superseded; any other end is a delete.
    private IEnumerable<(long Revision, bool IsDelete, bool IsLast, ItemVersion Version)> Events(
        SliceKey slice, IReadOnlyList<ItemVersion> versions, long first, long last)
    {
        ItemVersion? before = null;
        var later = new Lazy<HashSet<object>>(() => Later(slice, last));
        foreach (var version in versions)
        {
            if (before is { } earlier && IsDeleted(earlier, version) && earlier.Ended <= last)
            {
                yield return (earlier.Ended, true, !version.Key.Equals(earlier.Key) && IsOver(earlier), earlier);
            }

            if (version.Began >= first)
            {
                yield return (version.Began, false, version.Ended == 0 || version.Ended > head, version);
            }

            before = version;
        }

        if (before is { Ended: > 0 } final && final.Ended <= last)
        {
            yield return (final.Ended, true, IsOver(final), final);
        }

        bool IsOver(ItemVersion deleted) => filter.Latest && !later.Value.Contains(deleted.Key);
    }

    // What is put again after the revisions that are taken together.
    private HashSet<object> Later(SliceKey slice, long last) => last == head
        ? []
        : [.. new ChangeSource(session, last, head).Read([slice]).Single()
            .Where(version => version.Began > last).Select(version => version.Key)];

    private static bool IsDeleted(ItemVersion earlier, ItemVersion next) =>
        earlier.Ended > 0 && !(next.Key.Equals(earlier.Key) && next.Began == earlier.Ended);
}
