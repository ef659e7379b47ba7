using System.Diagnostics.CodeAnalysis;

namespace Indicators.Storage.Caching;

/// <summary>What is kept in memory, bounded in bytes: the least recently used leaves first. For any number of threads.</summary>
public sealed class BoundedCache<TKey, TValue>(long mostBytes)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = [];

    /// <summary>How much is kept now.</summary>
    public long Bytes { get; private set; }

    public bool TryGet(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        lock (_lock)
        {
            value = _entries.TryGetValue(key, out var node) ? Use(node) : null;
        }

        return value is not null;
    }

    /// <summary>What is under a key, or else what is then put there: exactly one of those who ask at once adds it.</summary>
    public TValue GetOrAdd(TKey key, Func<TKey, TValue> make, out bool added)
    {
        lock (_lock)
        {
            added = !_entries.TryGetValue(key, out var node);
            return added ? Add(key, make(key), 0) : Use(node!);
        }
    }

    /// <summary>Takes the place of what was under the key.</summary>
    public void Set(TKey key, TValue value, long bytes)
    {
        lock (_lock)
        {
            Drop(key);
            Add(key, value, bytes);
            while (Bytes > mostBytes && _byUse.Last is { } last)
            {
                Drop(last.Value.Key);
            }
        }
    }

    public void Remove(TKey key)
    {
        lock (_lock)
        {
            Drop(key);
        }
    }

    private TValue Use(LinkedListNode<Entry> node)
    {
        _byUse.Remove(node);
        _byUse.AddFirst(node);
        return node.Value.Value;
    }

    private TValue Add(TKey key, TValue value, long bytes)
    {
        _entries.Add(key, _byUse.AddFirst(new Entry(key, value, bytes)));
        Bytes += bytes;
        return value;
    }

    private void Drop(TKey key)
    {
        if (_entries.Remove(key, out var node))
        {
            _byUse.Remove(node);
            Bytes -= node.Value.Bytes;
        }
    }

    private sealed record Entry(TKey Key, TValue Value, long Bytes);
}
