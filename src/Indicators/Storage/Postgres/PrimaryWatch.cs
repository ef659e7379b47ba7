using Indicators.Storage.Sessions;

namespace Indicators.Storage.Postgres;

/// <summary>
/// Whether the primary answers, asked once a second where a copy can stand in: of those who ask for figures nobody waits for a server that
/// is away. It says nothing of how new figures are.
/// </summary>
internal sealed class PrimaryWatch : IAsyncDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    /// <summary>So long it may take to say how far it is: nothing else waits in its lane.</summary>
    public const int PatienceSeconds = 2;

    private readonly PeriodicTimer _timer = new(Between);
    private readonly Func<Task> _ask;
    private readonly Action _lost;
    private readonly Task _watching;
    private volatile bool _isAway;

    /// <param name="ask">Fails where it does not answer.</param>
    /// <param name="lost">Told when it has gone.</param>
    public PrimaryWatch(Func<Task> ask, Action lost)
    {
        (_ask, _lost) = (ask, lost);
        _watching = Task.Run(Watch);
    }

    public bool IsAway => _isAway;

    /// <summary>It has answered somebody else.</summary>
    public void Answers() => _isAway = false;

    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _watching;
    }

    private async Task Watch()
    {
        while (await _timer.WaitForNextTickAsync())
        {
            var isAway = !await DoesAnswer();
            if (isAway && !_isAway) _lost();
            _isAway = isAway;
        }
    }

    private async Task<bool> DoesAnswer()
    {
        try
        {
            await _ask().WaitAsync(TimeSpan.FromSeconds(PatienceSeconds));
            return true;
        }
        catch (DatabaseChangedException)
        {
            return true;
        }
        catch (Exception failure)
        {
            return failure is not TimeoutException && !PostgresDatabase.IsGone(failure);
        }
    }
}
