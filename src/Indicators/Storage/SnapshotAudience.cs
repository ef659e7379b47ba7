using Indicators.Periods;
using Indicators.Storage.Access;
using Indicators.Storage.Tables;
using Indicators.Storage.Versions;

namespace Indicators.Storage;

/// <summary>What of a snapshot its reader sees: whatever reads figures asks here first.</summary>
public sealed partial class Snapshot
{
    private static readonly HashSet<int> NoIds = [];

    /// <summary>Who reads; null for the service itself.</summary>
    public Viewer? Viewer => _viewer;

    /// <summary>Whether the reader may see all figures of an indicator.</summary>
    public bool SeesAll(int indicator) => Audience.SeesAll(indicator);

    /// <summary>Whether the reader may see the figure that a region has of an indicator for a period.</summary>
    public bool Sees(int indicator, int region, Period period) => Audience.Sees(indicator, region, period);

    private AudienceFilter Audience => _audience.Value;

    // Whether what was read lies in slices of which he may see a part alone.
    private bool SeesPart { get; set; }

    // Whom figures are for is said by the catalogue of today, whatever state is read.
    private AudienceFilter AudienceOf(Viewer? viewer) =>
        new(viewer, viewer is null ? NoIds : _memory.Catalogues.Get(_session, _now).Indicators.Internal, () => Catalogue.Regions);

    private List<Period> Periods(TableKind store, int indicator) =>
        [.. SeenPeriods(store, indicator).OrderBy(period => (period.End, period.Months))];

    // In which periods others report is theirs to know, too.
    private IEnumerable<Period> SeenPeriods(TableKind store, int indicator)
    {
        _trail.See(new SliceKey(TableKind.Catalogue, indicator));
        if (Audience.SeesAll(indicator))
        {
            return _trail.Periods(new SliceKey(store, indicator));
        }

        if (Audience.Regions is not { IsEmpty: false } regions)
        {
            return [];
        }

        SeesPart = true;
        var seen = FigureTables.Periods(_session, store, indicator, regions);
        return _trail.Periods(new SliceKey(store, indicator)).Intersect(seen);
    }

    // Nothing is read of what is not seen, not even in which revision it was written.
    private List<IReadOnlyDictionary<Period, TSlice>> Seen<TSlice>(
        TableKind store, IReadOnlyList<SliceQuestion> asked,
        Func<IReadOnlyList<SliceQuestion>, IReadOnlyList<IReadOnlyDictionary<Period, TSlice>>> read)
    {
        List<SliceKey> slices = [];
        var parts = asked.Select(one => PartsSeen(store, one, slices)).ToList();
        _trail.See(slices.Distinct());
        var found = new Queue<IReadOnlyDictionary<Period, TSlice>>(read([.. parts.SelectMany(part => part)]));
        return parts.ConvertAll(part => part.Count == 1
            ? found.Dequeue()
            : part.SelectMany(_ => found.Dequeue()).ToDictionary());
    }

    // What of a question is seen: the same regions in the periods of each part.
    private List<SliceQuestion> PartsSeen(TableKind store, SliceQuestion asked, List<SliceKey> slices)
    {
        if (Audience.SeesAll(asked.Indicator))
        {
            slices.AddRange([.. Slices(store, asked.Indicator, asked.Periods), .. Levels(asked.Regions.Span)]);
            return [asked];
        }

        List<SliceQuestion> parts = [];
        foreach (List<Period> alike in Audience.Alike(asked.Periods).Select(alike => alike.ToList()))
        {
            var seen = Audience.Seen(asked.Indicator, asked.Regions, alike[0]);
            if (!seen.IsEmpty || asked.Regions.IsEmpty)
            {
                SeesPart = true;
                slices.AddRange([.. Slices(store, asked.Indicator, alike), .. Levels(seen.Span)]);
            }

            parts.Add(new(asked.Indicator, alike, seen));
        }

        return parts;
    }

    private StoredFilter Seen(StoredFilter filter)
    {
        var asked = filter.Indicators ?? [.. Catalogue.Indicators.All.Select(indicator => indicator.Id)];
        return asked.All(Audience.SeesAll) ? filter : filter with { Withheld = (Audience.Internals, Audience.Regions) };
    }

    // A share may be of an internal whole, which would follow from it.
    private StoredFilter SeenOfDeclared(StoredFilter filter)
    {
        if (Audience.IsOpen) return filter;
        var isWhole = _viewer is { Scope.IsWhole: true };
        if (DeclaredTable.HasSharesOf(_session, _moment, filter, Audience.Internals))
            (_viewer!.AskedInternal, SeesPart) = (true, SeesPart || !isWhole);
        return isWhole ? filter : filter with { Withheld = (Audience.Internals, Audience.Regions) };
    }

    // What was listed is seen; that it is internal is noted.
    private bool IsSeen<T>(StoredItem<T> stored)
        where T : notnull => Audience.Sees(stored.Item);

    // All that it wrote is the reader's to see.
    private bool Covers(long revision) => !Audience.Regions.IsEmpty
        && RevisionDifference.Read(_session, revision, revision).All(change => Audience.Covers(change.Item));

    // That there was a write its number tells; of what, and how much, it says only to who may see it, or wrote it.
    private IReadOnlyList<Revision> Told(IReadOnlyList<Revision> revisions)
    {
        if (Audience.IsOpen || _viewer is { Scope.IsWhole: true } || revisions.Count == 0)
        {
            return revisions;
        }

        var (first, last) = (revisions.Min(revision => revision.Number), revisions.Max(revision => revision.Number));
        var withheld = RevisionSliceTable.Touching(_session, Audience.Internals, first, last).ToHashSet();
        _viewer!.AskedInternal |= withheld.Count > 0;
        return
        [
            .. revisions.Select(revision => withheld.Contains(revision.Number)
                && (revision.KeyId is null || revision.KeyId != _viewer.KeyId)
                && !Covers(revision.Number)
                    ? new Revision
                    {
                        Number = revision.Number,
                        Time = revision.Time,
                        IsWithheld = true,
                        Hash = revision.Salt is null ? null : revision.Hash,
                    }
                    : revision),
        ];
    }
}
