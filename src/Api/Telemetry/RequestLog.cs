using System.Diagnostics;
using System.Threading.RateLimiting;
using Indicators.Api.Security;
using Indicators.Storage.Writing;
using Microsoft.AspNetCore.Diagnostics;

namespace Indicators.Api.Telemetry;

/// <summary>
/// A line for every write, refusal and failure: when, which request, whose key, which route, status, how long, which revision, and why
/// where the service or its database failed. Neither figures nor keys nor words that were asked with. Of a flood a few lines a second are
/// written, and how many were not.
/// </summary>
public sealed partial class RequestLog(ServiceMeter meter, ILogger<RequestLog> logger) : IDisposable
{
    public const int LinesPerSecond = 50;
    public const int MostAtOnce = 4 * LinesPerSecond;

    private readonly TokenBucketRateLimiter _lines = new(new()
    {
        TokenLimit = MostAtOnce,
        TokensPerPeriod = LinesPerSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
    });

    private int _left;

    public async Task Follow(HttpContext context, RequestDelegate next)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            Tell(context, begun);
        }
    }

    public void Dispose() => _lines.Dispose();

    private void Tell(HttpContext context, long begun)
    {
        var (status, written) = (context.Response.StatusCode, context.Features.Get<WriteResult>());
        if (written is not null) meter.Wrote(written);
        if (IsOfCost(status)) meter.Refused(status);
        var level = status switch
        {
            StatusCodes.Status500InternalServerError => LogLevel.Error,
            > StatusCodes.Status500InternalServerError => LogLevel.Warning,
            _ => LogLevel.Information,
        };
        if (!IsTold(context, status) || !logger.IsEnabled(level)) return;
        using var line = _lines.AttemptAcquire();
        if (!line.IsAcquired)
        {
            Interlocked.Increment(ref _left);
            return;
        }

        if (Interlocked.Exchange(ref _left, 0) is > 0 and var left) Flooded(logger, left);
        var (route, took, key) = (Route(context), Stopwatch.GetElapsedTime(begun).TotalMilliseconds, Caller.Of(context).Name);
        var (method, number) = (context.Request.Method, context.TraceIdentifier);
        var failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var why = failure?.Message.ReplaceLineEndings(" ") ?? "it took too long";
        if (level is LogLevel.Information) Told(logger, method, route, status, took, key, written?.Revision, number);
        else Failed(logger, level, method, route, status, took, key, number, why, level is LogLevel.Error ? failure : null);
    }

    private static bool IsOfCost(int status) => status is StatusCodes.Status413PayloadTooLarge or StatusCodes.Status429TooManyRequests
        or StatusCodes.Status503ServiceUnavailable;

    private static bool IsTold(HttpContext context, int status) => IsOfCost(status)
        || status >= StatusCodes.Status500InternalServerError
        || status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden
        || HttpMethods.IsPost(context.Request.Method) || HttpMethods.IsPut(context.Request.Method)
        || HttpMethods.IsDelete(context.Request.Method);

    // As it is mapped: a path has codes, and what is no route has anything. Whoever tells of a failure takes the endpoint away.
    private static string Route(HttpContext context) =>
        ((context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint) as RouteEndpoint)?.RoutePattern.RawText
        ?? "-";

    [LoggerMessage(LogLevel.Information,
        "{Method} {Route} {Status} in {Milliseconds:F1} ms, key {Key}, revision {Revision}, request {Request}")]
    private static partial void Told(
        ILogger logger, string method, string route, int status, double milliseconds, string? key, long? revision, string request);

    // The number of the request is what an internal error tells its client. Of what is refused for now it says what the database said,
    // without the way that it came.
    [LoggerMessage("{Method} {Route} {Status} in {Milliseconds:F1} ms, key {Key}, request {Request}: {Why}")]
    private static partial void Failed(
        ILogger logger, LogLevel level, string method, string route, int status, double milliseconds, string? key, string request,
        string why, Exception? failure);

    [LoggerMessage(LogLevel.Warning, "{Left} lines about requests were not written: there were too many at once")]
    private static partial void Flooded(ILogger logger, int left);
}
