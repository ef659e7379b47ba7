namespace Indicators.Storage;

/// <summary>The figures of one indicator and period for the regions of one level, in one version: what is cached, and never changes.</summary>
internal readonly record struct LevelSlice(SliceKey Slice, int Level, long Version);

/// <summary>
/// Slices in memory, bounded in bytes, the least recently used leaving first. A key names the version that the request's own snapshot has,
/// so what is found is never stale, and whoever loads it loads the same. What several miss at once is loaded once.
/// </summary>
internal sealed class SliceCache(long mostBytes)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<LevelSlice, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = [];
    private long _bytes;

    /// <param name="load">Loads several in one trip, in their order.</param>
    public IReadOnlyList<T> Get<T>(IReadOnlyList<LevelSlice> keys, Func<IReadOnlyList<LevelSlice>, IReadOnlyList<T>> load, Func<T, long> weigh)
        where T : class
    {
        var (entries, missing) = Enter(keys);
        if (missing.Count > 0)
        {
            Load(missing, load, weigh);
        }

        // Another request may have failed to load what this one waits for; it is then loaded here.
        return [.. entries.Select(entry => (T?)entry.Content.Task.Result ?? load([entry.Key])[0])];
    }

    private (Entry[] Entries, List<Entry> Missing) Enter(IReadOnlyList<LevelSlice> keys)
    {
        var (entries, missing) = (new Entry[keys.Count], new List<Entry>());
        lock (_lock)
        {
            for (var i = 0; i < entries.Length; i++)
            {
                if (_entries.TryGetValue(keys[i], out var node))
                {
                    _byUse.Remove(node);
                    _byUse.AddFirst(node);
                    entries[i] = node.Value;
                }
                else
                {
                    missing.Add(entries[i] = new Entry(keys[i]));
                    _entries.Add(keys[i], _byUse.AddFirst(entries[i]));
                }
            }
        }

        return (entries, missing);
    }

    private void Load<T>(List<Entry> missing, Func<IReadOnlyList<LevelSlice>, IReadOnlyList<T>> load, Func<T, long> weigh)
        where T : class
    {
        try
        {
            var loaded = load(missing.ConvertAll(entry => entry.Key));
            foreach (var (entry, content) in missing.Zip(loaded))
            {
                entry.Content.SetResult(content);
                Weigh(entry, weigh(content));
            }
        }
        catch
        {
            lock (_lock)
            {
                missing.ForEach(Remove);
            }

            missing.ForEach(entry => entry.Content.TrySetResult(null));
            throw;
        }
    }

    private void Weigh(Entry entry, long bytes)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(entry.Key, out var node) && node.Value == entry)
            {
                entry.Bytes = bytes;
                _bytes += bytes;
            }

            while (_bytes > mostBytes && _byUse.Last is { } last)
            {
                Remove(last.Value);
            }
        }
    }

    private void Remove(Entry entry)
    {
        if (_entries.Remove(entry.Key, out var node))
        {
            _byUse.Remove(node);
            _bytes -= node.Value.Bytes;
        }
    }

    private sealed class Entry(LevelSlice key)
    {
        public LevelSlice Key => key;

        /// <summary>0 until it is loaded.</summary>
        public long Bytes { get; set; }

        public TaskCompletionSource<object?> Content { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
