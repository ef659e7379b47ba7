namespace Indicators.Storage.Caching;

/// <summary>
/// Slices in memory. A key names the version that the request's own snapshot has, so what is found is never stale, and whoever loads it
/// loads the same. What several miss at once is loaded once.
/// </summary>
internal sealed class SliceCache(long mostBytes)
{
    // What one takes besides its contents, however small.
    private const int BytesBesides = 400;

    private readonly BoundedCache<Strip, TaskCompletionSource<object?>> _slices = new(mostBytes);

    /// <summary>Whether it is in memory, or about to be.</summary>
    public bool Has(Strip key) => _slices.TryGet(key, out _);

    /// <param name="load">Loads several in one trip, in their order.</param>
    public IReadOnlyList<T> Get<T>(IReadOnlyList<Strip> keys, Func<IReadOnlyList<Strip>, IReadOnlyList<T>> load, Func<T, long> weigh)
        where T : class
    {
        var slices = new TaskCompletionSource<object?>[keys.Count];
        List<int> missing = [];
        for (var at = 0; at < slices.Length; at++)
        {
            slices[at] = _slices.GetOrAdd(keys[at], _ => new(TaskCreationOptions.RunContinuationsAsynchronously), out var isMissing);
            if (isMissing)
            {
                missing.Add(at);
            }
        }

        if (missing.Count > 0)
        {
            Load([.. missing.Select(at => keys[at])], [.. missing.Select(at => slices[at])], load, weigh);
        }

        // Another request may have failed to load what this one waits for; it is then loaded here.
        return [.. slices.Zip(keys, (slice, key) => (T?)slice.Task.Result ?? load([key])[0])];
    }

    private void Load<T>(
        Strip[] keys, TaskCompletionSource<object?>[] slices, Func<IReadOnlyList<Strip>, IReadOnlyList<T>> load, Func<T, long> weigh)
        where T : class
    {
        try
        {
            var loaded = load(keys);
            for (var at = 0; at < keys.Length; at++)
            {
                slices[at].SetResult(loaded[at]);
                _slices.Set(keys[at], slices[at], BytesBesides + weigh(loaded[at]));
            }
        }
        catch
        {
            for (var at = 0; at < keys.Length; at++)
            {
                _slices.Remove(keys[at]);
                slices[at].TrySetResult(null);
            }

            throw;
        }
    }
}
