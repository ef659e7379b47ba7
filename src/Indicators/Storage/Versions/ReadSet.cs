using Indicators.Periods;
using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Versions;

/// <summary>What was read from a snapshot so far, in which versions.</summary>
/// <param name="head">The newest revision, whatever is read.</param>
internal sealed class ReadSet(Session session, VersionIndex index, ReadPoint moment, HistoryPoint head)
{
    private readonly Dictionary<SliceKey, long> _seen = [];

    /// <summary>The newest of the versions.</summary>
    public long Newest { get; private set; }

    /// <summary>Whether something was read that every revision changes, such as the list of them.</summary>
    public bool SawRevisions { get; set; }

    public long this[SliceKey slice] => _seen[slice];

    /// <summary>The newest version of some, which the answer does not come to depend on.</summary>
    public long VersionOf(IReadOnlyCollection<SliceKey> slices)
    {
        var versions = new Dictionary<SliceKey, long>();
        index.Find(session, moment, slices, versions);
        return versions.Values.Max();
    }

    public void See(params IEnumerable<SliceKey> slices)
    {
        // What is in memory asks no database.
        session.Cancellation.ThrowIfCancellationRequested();
        var unseen = slices.Where(slice => !_seen.ContainsKey(slice)).ToList();
        index.Find(session, moment, unseen, _seen);
        foreach (var slice in unseen)
        {
            Newest = Math.Max(Newest, _seen[slice]);
        }
    }

    /// <summary>A period enters the list with its first revision and never leaves it: later ones do not change the list.</summary>
    public IEnumerable<Period> Periods(SliceKey indicator)
    {
        var periods = index.Periods(session, moment, head.Revision, indicator).ToList();
        _seen[indicator] = periods.Select(period => period.Revision).DefaultIfEmpty().Max();
        Newest = Math.Max(Newest, _seen[indicator]);
        return periods.Select(period => period.Period);
    }

    /// <summary>
    /// Names are resolved by the whole catalogue, so a change of it may change any answer; whom figures are for, by that of today.
    /// </summary>
    /// <param name="isOfViewer">Whether others may get another answer.</param>
    public CacheDependencies Basis(bool isPast, bool isOfViewer)
    {
        Dictionary<SliceKey, long> versions = isPast ? [] : new(_seen);
        if (isPast)
        {
            index.Find(session, new(head.Revision, IsNow: true), [new SliceKey(TableKind.Catalogue)], versions);
        }
        else
        {
            index.Find(session, moment, SliceKey.WholeCatalogue, versions);
        }

        return new(index, head, isPast
            ? CacheDependencyKind.Past
            : SawRevisions ? CacheDependencyKind.Head : CacheDependencyKind.Slices, versions)
        {
            IsOfViewer = isOfViewer,
        };
    }
}
