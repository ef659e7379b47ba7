using System.Globalization;
using System.Threading.RateLimiting;
using Indicators.Api.Configuration;
using Indicators.Api.Http.Errors;
using Indicators.Observations;

namespace Indicators.Api.Security;

/// <summary>What one request, and one caller, may take of the service.</summary>
public static class RequestCosts
{
    private const string RetryAfterSeconds = "5";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddRequestCosts(this IServiceCollection services, Settings settings) => services
        .AddSingleton<WorkGate>()
        .AddRequestTimeouts(options => options.DefaultPolicy = new()
        {
            Timeout = settings.RequestTime,
            TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
            WriteTimeoutResponse = context =>
            {
                // It is the question that ended: its client is there still.
                context.RequestAborted = CancellationToken.None;
                return TookTooLong(context, settings);
            },
        })
        .AddRateLimiter(options =>
        {
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Rate(context, settings));
            options.OnRejected = (refused, _) => new(Refuse(
                refused.HttpContext, StatusCodes.Status429TooManyRequests, ErrorCode.TooManyRequests, settings.RequestsPerMinute));
        });

    /// <summary>Refuses a question that has had the time that one may take.</summary>
    public static Task TookTooLong(HttpContext context, Settings settings) => Refuse(
        context, StatusCodes.Status503ServiceUnavailable, ErrorCode.TookTooLong, (int)settings.RequestTime.TotalSeconds);

    /// <summary>Bodies are received first: one that comes slowly holds no place.</summary>
    public static void UseWorkGate(this WebApplication app)
    {
        var gate = app.Services.GetRequiredService<WorkGate>();
        app.Use(next => async context =>
        {
            var method = context.Request.Method;
            if (!HttpMethods.IsPost(method) && !HttpMethods.IsPut(method) && !IsOfHealth(context) && !IsInner(context))
                await gate.Enter(context);
            await InTurn(context.Features.Get<InnerRequest>()?.Cells, () => next(context));
        });
    }

    /// <summary>
    /// Works out a question. One that turns out to be large or heavy lets go of all that it has read from, which is little by then, and
    /// begins again in its turn.
    /// </summary>
    /// <param name="counted">What of it stays counted from one try to the next.</param>
    public static async Task<T> InTurn<T>(CellCount? counted, Func<Task<T>> work)
    {
        for (var before = counted?.Asked ?? 0; ; counted?.Return(before))
        {
            try
            {
                return await work();
            }
            catch (OutOfTurnException early)
            {
                await early.Turn();
            }
        }
    }

    /// <inheritdoc cref="InTurn{T}"/>
    public static Task InTurn(CellCount? counted, Func<Task> work) => InTurn(counted, async () =>
    {
        await work();
        return true;
    });

    /// <summary>
    /// Counts what a question takes: too much is refused, much waits for its turn. What is asked within another is counted there.
    /// </summary>
    /// <exception cref="TooManyCellsException">Of what may be asked together nothing is left.</exception>
    public static CellCount CountCells(HttpContext context)
    {
        if (context.Features.Get<InnerRequest>() is not { Cells: var together })
            return new(
                context.RequestServices.GetRequiredService<Settings>().MaxCells,
                cells => context.RequestServices.GetRequiredService<WorkGate>().Enter(context, cells));
        together.Begin();
        return together;
    }

    // It has the place of that within which it is asked.
    private static bool IsInner(HttpContext context) => context.Features.Get<InnerRequest>() is not null;

    private static bool IsOfHealth(HttpContext context) => context.Request.Path.StartsWithSegments("/health");

    private static RateLimitPartition<string> Rate(HttpContext context, Settings settings)
    {
        if (settings.RequestsPerMinute == 0 || IsOfHealth(context)) return RateLimitPartition.GetNoLimiter("");
        var second = Math.Max(1, settings.RequestsPerMinute / (int)Minute.TotalSeconds);
        return RateLimitPartition.GetTokenBucketLimiter(Caller.Of(context).KeyId ?? KeyTries.NetworkOf(context), _ => new()
        {
            TokenLimit = settings.RequestsPerMinute,
            TokensPerPeriod = second,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        });
    }

    private static Task Refuse(HttpContext context, int status, ErrorCode code, int most)
    {
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return ProblemResult.Of(status, code, most.ToString(CultureInfo.InvariantCulture)).ExecuteAsync(context);
    }
}
