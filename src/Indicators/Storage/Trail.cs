using Indicators.Periods;

namespace Indicators.Storage;

/// <summary>What was read from a snapshot so far, in which versions.</summary>
internal sealed class Trail(Session session, VersionIndex index, Moment moment)
{
    private readonly Dictionary<SliceKey, long> _seen = [];

    /// <summary>The newest of the versions.</summary>
    public long Newest { get; private set; }

    public IReadOnlyDictionary<SliceKey, long> Seen => _seen;

    public long this[SliceKey slice] => _seen[slice];

    public void See(params IEnumerable<SliceKey> slices)
    {
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
        var periods = index.Periods(session, moment, indicator).ToList();
        _seen[indicator] = periods.Select(period => period.Revision).DefaultIfEmpty().Max();
        Newest = Math.Max(Newest, _seen[indicator]);
        return periods.Select(period => period.Period);
    }
}
