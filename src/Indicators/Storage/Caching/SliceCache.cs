using System.Collections.Concurrent;

namespace Indicators.Storage.Caching;

/// <summary>
/// Slices in memory. A key names the version that the request's own snapshot has, so what is found is never stale, and whoever loads it
/// loads the same. What several miss at once is loaded once.
/// </summary>
internal sealed class SliceCache(long mostBytes) : IDisposable
{
    // What one takes besides its contents, however small.
    private const int BytesBesides = 300;

    private readonly BoundedCache<RegionRangeKey, object> _slices = new(mostBytes);
    private readonly ConcurrentDictionary<RegionRangeKey, PendingSlice> _loading = new();

    public CacheUse Use => _slices.Use;

    /// <summary>Whether it is in memory, or about to be.</summary>
    public bool Has(RegionRangeKey key) => _slices.TryGet(key, out _) || _loading.ContainsKey(key);

    /// <param name="load">Loads several in one trip, in their order.</param>
    public IReadOnlyList<T> Get<T>(
        IReadOnlyList<RegionRangeKey> keys, Func<IReadOnlyList<RegionRangeKey>, IReadOnlyList<T>> load, Func<T, long> weigh)
        where T : class
    {
        var slices = new T?[keys.Count];
        var others = new PendingSlice?[keys.Count];
        List<(int At, PendingSlice Slice)> mine = [];
        for (var at = 0; at < slices.Length; at++)
        {
            if (_slices.TryGet(keys[at], out var kept))
            {
                slices[at] = (T)kept;
                continue;
            }

            var pending = new PendingSlice();
            var first = _loading.GetOrAdd(keys[at], pending);
            if (first == pending)
            {
                mine.Add((at, pending));
            }
            else
            {
                others[at] = first;
            }
        }

        Load(keys, slices, mine, load, weigh);

        // Another request may have failed to load what this one waits for; it is then loaded here.
        return [.. slices.Select((slice, at) => slice ?? (T?)others[at]!.Loaded() ?? load([keys[at]])[0])];
    }

    public void Dispose() => _slices.Dispose();

    private void Load<T>(
        IReadOnlyList<RegionRangeKey> keys,
        T?[] slices,
        List<(int At, PendingSlice Slice)> mine,
        Func<IReadOnlyList<RegionRangeKey>, IReadOnlyList<T>> load,
        Func<T, long> weigh)
        where T : class
    {
        if (mine.Count == 0)
        {
            return;
        }

        try
        {
            var loaded = load([.. mine.Select(missing => keys[missing.At])]);
            foreach (var ((at, _), slice) in mine.Zip(loaded))
            {
                slices[at] = slice;
                _slices.Set(keys[at], slice, BytesBesides + weigh(slice));
            }
        }
        finally
        {
            foreach (var (at, slice) in mine)
            {
                _loading.TryRemove(keys[at], out _);
                slice.End(slices[at]);
            }
        }
    }
}
