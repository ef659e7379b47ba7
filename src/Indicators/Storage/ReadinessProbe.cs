using Indicators.Storage.Engines;
using Indicators.Storage.Submissions;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Storage;

/// <summary>Tries, at most every few seconds for all who ask, whether the database can be read and written.</summary>
/// <param name="look">Opens a snapshot, and tells the newest revision.</param>
internal sealed class ReadinessProbe(StorageEngine engine, Func<long> look, Func<string?> clockFault, TimeProvider clock)
{
    private static readonly TimeSpan BetweenTrials = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // So long others may write before it is no more than busy.
    private static readonly TimeSpan LongestBusy = TimeSpan.FromMinutes(1);

    private const int Attempts = 4;

    private readonly Lock _lock = new();
    private Task<Readiness> _trial = Task.FromException<Readiness>(new InvalidOperationException());
    private long _begun;
    private Readiness? _last;
    private long _succeeded;

    /// <exception cref="StorageFullException">There is no space left.</exception>
    /// <exception cref="System.Data.Common.DbException">It cannot be read or written.</exception>
    /// <exception cref="TimeoutException">It has not answered for long.</exception>
    public async Task<Readiness> Read()
    {
        var trial = Trial();
        try
        {
            return await trial.WaitAsync(Patience, clock);
        }
        catch (TimeoutException) when (_last is { } last && clock.GetElapsedTime(_succeeded) < LongestBusy)
        {
            return last with { IsBusy = true };
        }
    }

    // A failure is not kept: who asks next tries again.
    private Task<Readiness> Trial()
    {
        lock (_lock)
        {
            var isFresh = _trial.IsCompletedSuccessfully ? clock.GetElapsedTime(_begun) < BetweenTrials : !_trial.IsCompleted;
            if (isFresh) return _trial;
            _begun = clock.GetTimestamp();
            return _trial = Task.Run(Try);
        }
    }

    // A connection that was lost meanwhile is replaced; each pool may have one.
    private async Task<Readiness> Try()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryOnce();
            }
            catch (Exception lost) when (attempt < Attempts && engine.IsUnavailable(lost))
            {
                // The next has another.
            }
        }
    }

    private async Task<Readiness> TryOnce()
    {
        long waiting;
        using (var session = engine.BeginWrite())
        {
            SecretTable.NoteTrial(session, clock.GetUtcNow());
            waiting = SubmissionTable.CountWaiting(session);
            session.Commit();
        }

        var (newest, copy) = (look(), await engine.NewestOfCopy());
        _last = new(newest, IsBusy: false, engine.FreeBytes, copy is null ? null : newest - copy.Revision, waiting, clockFault());
        _succeeded = clock.GetTimestamp();
        return _last;
    }
}
