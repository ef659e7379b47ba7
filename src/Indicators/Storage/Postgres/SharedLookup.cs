namespace Indicators.Storage.Postgres;

/// <summary>
/// A look-up that takes a while, shared by those who ask at once. Nobody gets what was looked up by one begun before they came: they wait
/// for the next, which serves all who came meanwhile. No thread waits with them.
/// </summary>
public sealed class SharedLookup<T>(Func<Task<T>> look)
{
    private readonly Lock _lock = new();
    private Task<T> _running = Task.FromResult<T>(default!);
    private Task<T>? _next;

    /// <returns>It fails with the look-up, for all who waited for that one; the next who asks looks again.</returns>
    public Task<T> Read()
    {
        lock (_lock)
        {
            if (_next is not null) return _next;
            return _running.IsCompleted ? _running = Begin(Task.CompletedTask) : _next = Begin(_running);
        }
    }

    // Who waits goes on by himself: one after the other they would be answered by one thread.
    private Task<T> Begin(Task before)
    {
        var found = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = Look(before, found);
        return found.Task;
    }

    private async Task Look(Task before, TaskCompletionSource<T> found)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        lock (_lock)
        {
            if (_next == found.Task) (_running, _next) = (found.Task, null);
        }

        try
        {
            found.SetResult(await look());
        }
        catch (Exception failure)
        {
            found.SetException(failure);
        }
    }
}
