using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Caching.Memory;

namespace Indicators.Storage.Caching;

/// <summary>
/// What is kept in memory, bounded in bytes. When it is full, what was used longest ago leaves in the background, a fifth of it at a time;
/// what comes meanwhile is not kept, nor is ever what would take more than that fifth. For any number of threads.
/// </summary>
public sealed class BoundedCache<TKey, TValue>(long mostBytes) : IDisposable
    where TKey : notnull
    where TValue : class
{
    private const double Room = 0.2;

    // Nothing in it expires, so that there is nothing to look for.
    private readonly MemoryCache _entries = new(new MemoryCacheOptions
    {
        SizeLimit = mostBytes,
        CompactionPercentage = Room,
        ExpirationScanFrequency = TimeSpan.MaxValue,
        TrackStatistics = true,
    });

    public CacheUse Use => _entries.GetCurrentStatistics() is { } use
        ? new(use.CurrentEstimatedSize ?? 0, use.TotalHits, use.TotalMisses)
        : default;

    public bool TryGet(TKey key, [NotNullWhen(true)] out TValue? value) => _entries.TryGetValue(key, out value) && value is not null;

    /// <summary>Takes the place of what was under the key.</summary>
    public void Set(TKey key, TValue value, long bytes)
    {
        if (bytes <= mostBytes * Room)
        {
            using var entry = _entries.CreateEntry(key);
            (entry.Value, entry.Size) = (value, bytes);
        }
    }

    public void Dispose() => _entries.Dispose();
}
