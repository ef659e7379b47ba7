namespace Indicators.Storage.Caching;

/// <summary>A slice that one request loads, and others wait for.</summary>
internal sealed class PendingSlice
{
    private readonly object _lock = new();
    private bool _hasEnded;
    private object? _slice;

    /// <summary>Null when it could not be loaded.</summary>
    public object? Loaded()
    {
        lock (_lock)
        {
            while (!_hasEnded)
            {
                Monitor.Wait(_lock);
            }

            return _slice;
        }
    }

    public void End(object? slice)
    {
        lock (_lock)
        {
            (_slice, _hasEnded) = (slice, true);
            Monitor.PulseAll(_lock);
        }
    }
}
