using System.Threading.RateLimiting;
using Indicators.Api.Http.Errors;

namespace Indicators.Api.Security;

/// <summary>
/// How many requests are worked out at once, and how many of those are heavy. What is worked out waits for the database on a thread of the
/// pool, which has as many and some more: whatever the database does, health and kept answers find one. Who waits here holds no thread
/// and no state of the database, which could not tidy up behind him. A place is free again when an answer begins to be sent: a slow reader
/// holds none.
/// </summary>
public sealed class WorkGate : IDisposable
{
    public const int Most = 64;

    /// <summary>How many of them are heavy: one processor is left for the rest, where there is more than one.</summary>
    public static readonly int MostHeavy = Math.Max(1, Environment.ProcessorCount - 1);

    /// <summary>How many heavy questions wait at most.</summary>
    public const int MostHeavyWaiting = 24;

    private const int MostWaiting = 512;

    private readonly ConcurrencyLimiter _all = new(new() { PermitLimit = Most, QueueLimit = MostWaiting });
    private readonly ConcurrencyLimiter _heavy = new(new() { PermitLimit = MostHeavy, QueueLimit = MostHeavyWaiting });

    static WorkGate()
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, Most + 2 * Environment.ProcessorCount), ports);
    }

    /// <summary>How many heavy questions are worked out now.</summary>
    public long HeavyUnderWay => MostHeavy - _heavy.GetStatistics()!.CurrentAvailablePermits;

    /// <summary>How many heavy questions wait now.</summary>
    public long HeavyWaiting => _heavy.GetStatistics()!.CurrentQueuedCount;

    /// <exception cref="OverloadedException">Too many wait already.</exception>
    public async Task Enter(HttpContext context) => Hold(await _all.AcquireAsync(1, context.RequestAborted), context);

    /// <summary>For a piece of an answer whose sending has begun; the place is free again when it is disposed.</summary>
    /// <exception cref="OverloadedException">Too many wait already.</exception>
    public async Task<IDisposable> Turn(CancellationToken cancellation)
    {
        var lease = await _all.AcquireAsync(1, cancellation);
        return lease.IsAcquired ? lease : throw new OverloadedException();
    }

    /// <summary>For a question that turned out to be heavy while it was worked out, once for all that are asked in one.</summary>
    /// <exception cref="HeavyQuestionException">It is not its turn.</exception>
    public void EnterHeavy(HttpContext context)
    {
        if (context.Items.ContainsKey(typeof(WorkGate))) return;
        var lease = _heavy.AttemptAcquire();
        if (!lease.IsAcquired) throw new HeavyQuestionException(() => WaitForTurn(context));
        HoldHeavy(lease, context);
    }

    public void Dispose()
    {
        _all.Dispose();
        _heavy.Dispose();
    }

    private async Task WaitForTurn(HttpContext context) =>
        HoldHeavy(await _heavy.AcquireAsync(1, context.RequestAborted), context);

    private void HoldHeavy(RateLimitLease lease, HttpContext context)
    {
        Hold(lease, context);
        context.Items.Add(typeof(WorkGate), this);
    }

    private static void Hold(RateLimitLease lease, HttpContext context)
    {
        if (!lease.IsAcquired) throw new OverloadedException();
        context.Response.RegisterForDispose(lease);
        context.Response.OnStarting(() =>
        {
            lease.Dispose();
            return Task.CompletedTask;
        });
    }
}
