using System.Threading.RateLimiting;
using Indicators.Api.Http.Errors;

namespace Indicators.Api.Security;

/// <summary>
/// How many requests are worked out at once, and how many of those are large or heavy. What is worked out waits for the database on a
/// thread of the pool, which has as many and some more: whatever the database does, health and kept answers find one. Who waits here holds
/// no thread and no state of the database, which could not tidy up behind him. A place is free again when an answer begins to be sent: a
/// slow reader holds none.
/// </summary>
/// <remarks>
/// Of large questions, of thousands of rows, hardly more are worked out at once than there are processors: more would take turns on them,
/// and each would find its figures gone from the processor's own memory, and live so long that the collector moves them about.
/// </remarks>
public sealed class WorkGate : IDisposable
{
    public const int Most = 64;

    /// <summary>How many of them are large: one more than there are processors, as one may wait for the database.</summary>
    public static readonly int MostLarge = Environment.ProcessorCount + 1;

    /// <summary>How many of them are heavy: one processor is left for the rest, where there is more than one.</summary>
    public static readonly int MostHeavy = Math.Max(1, Environment.ProcessorCount - 1);

    /// <summary>How many heavy questions wait at most.</summary>
    public const int MostHeavyWaiting = 24;

    /// <summary>In cells; about a hundredth of a second. What asks for more is large.</summary>
    public const long FewCells = 5_000;

    /// <summary>About a tenth of a second. What asks for more is heavy.</summary>
    public const long ManyCells = 50_000;

    private const int MostWaiting = 512;

    private readonly ConcurrencyLimiter _all = new(new() { PermitLimit = Most, QueueLimit = MostWaiting });
    private readonly ConcurrencyLimiter _large = new(new() { PermitLimit = MostLarge, QueueLimit = MostWaiting });
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

    /// <summary>For a question that turned out to ask for so many cells, with all that are asked in one.</summary>
    /// <exception cref="OutOfTurnException">It is not its turn.</exception>
    public void Enter(HttpContext context, long cells)
    {
        if ((cells > ManyCells ? _heavy : cells > FewCells ? _large : null) is not { } lane) return;
        var held = context.Items[typeof(WorkGate)] as Place;
        if (held?.Lane == lane || held?.Lane == _heavy) return;
        held?.Lease.Dispose();
        var lease = lane.AttemptAcquire();
        if (!lease.IsAcquired) throw new OutOfTurnException(() => WaitForTurn(context, lane));
        Hold(new Place(lane, lease), context);
    }

    public void Dispose()
    {
        _all.Dispose();
        _large.Dispose();
        _heavy.Dispose();
    }

    private static async Task WaitForTurn(HttpContext context, ConcurrencyLimiter lane) =>
        Hold(new Place(lane, await lane.AcquireAsync(1, context.RequestAborted)), context);

    private static void Hold(Place place, HttpContext context)
    {
        Hold(place.Lease, context);
        context.Items[typeof(WorkGate)] = place;
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

    private sealed record Place(ConcurrencyLimiter Lane, RateLimitLease Lease);
}
