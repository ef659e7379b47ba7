namespace Indicators.Storage.Caching;

/// <summary>What a cache holds, and how often something was found in it since the process began.</summary>
public readonly record struct CacheUse(long Bytes, long Hits, long Misses);
