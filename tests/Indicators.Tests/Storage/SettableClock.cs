namespace Indicators.Tests.Storage;

public sealed class SettableClock : TimeProvider
{
    private TaskCompletionSource _asked = Source();
    private TaskCompletionSource? _stopped;

    public DateTimeOffset Now { get; set; } = new(2024, 7, 1, 9, 0, 0, TimeSpan.FromHours(8));

    /// <summary>From now on whoever asks for the time waits: a write that is in its turn, and not yet on disk.</summary>
    public void Stop() => (_asked, _stopped) = (Source(), Source());

    /// <summary>Waits until somebody waits for the time.</summary>
    public Task Asked() => _asked.Task;

    public void Go()
    {
        _stopped!.SetResult();
        _stopped = null;
    }

    public override DateTimeOffset GetUtcNow()
    {
        if (_stopped is { } stopped)
        {
            _asked.TrySetResult();
            // Who asks for the time cannot await it.
            stopped.Task.GetAwaiter().GetResult();
        }

        return Now.ToUniversalTime();
    }

    private static TaskCompletionSource Source() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
