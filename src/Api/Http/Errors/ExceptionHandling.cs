using Indicators.Storage;
using Indicators.Storage.Writing;
using Microsoft.AspNetCore.Diagnostics;

namespace Indicators.Api.Http.Errors;

/// <summary>
/// What is refused outside of handlers, as problems: unknown routes, wrong methods, oversized bodies, and what nobody expected.
/// </summary>
public static partial class ExceptionHandling
{
    public static void UseExceptionHandling(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context =>
            {
                var failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
                if (failure is not BadHttpRequestException)
                    Failed(app.Logger, context.TraceIdentifier, context.Request.Method, context.Request.Path, failure);
                return Of(context, failure).ExecuteAsync(context);
            },
            SuppressDiagnosticsCallback = _ => true,
        });
        app.UseStatusCodePages(pages => Of(pages.HttpContext.Response.StatusCode, pages.HttpContext).ExecuteAsync(pages.HttpContext));
    }

    /// <summary>The problems that a route answers with, for the OpenAPI document.</summary>
    public static TBuilder ProducesProblems<TBuilder>(this TBuilder route, params int[] statuses)
        where TBuilder : IEndpointConventionBuilder
    {
        foreach (var status in statuses)
            route.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ProblemBody), [ProblemResult.MediaType]));
        return route;
    }

    // The number is what an internal error tells its client.
    [LoggerMessage(LogLevel.Error, "{Number}: {Method} {Path} failed")]
    private static partial void Failed(ILogger logger, string number, string method, string path, Exception? failure);

    private static ProblemResult Of(HttpContext context, Exception? error) => error switch
    {
        BadHttpRequestException { StatusCode: var status } => Of(status, context),
        StorageFullException => ProblemResult.Of(StatusCodes.Status507InsufficientStorage, ErrorCode.StorageFull),
        { } failure when context.RequestServices.GetRequiredService<Database>().IsChanged(failure) =>
            Unavailable(context, ErrorCode.DatabaseChanged),
        { } failure when context.RequestServices.GetRequiredService<Database>().IsUnavailable(failure) =>
            Unavailable(context, ErrorCode.StorageUnavailable),
        _ => ProblemResult.Of(StatusCodes.Status500InternalServerError, ErrorCode.Internal, context.TraceIdentifier),
    };

    private static ProblemResult Unavailable(HttpContext context, ErrorCode code)
    {
        context.Response.Headers.RetryAfter = "1";
        return ProblemResult.Of(StatusCodes.Status503ServiceUnavailable, code);
    }

    private static ProblemResult Of(int status, HttpContext context) => status switch
    {
        StatusCodes.Status404NotFound => ProblemResult.Of(status, ErrorCode.NotFound, context.Request.Path.Value ?? ""),
        StatusCodes.Status405MethodNotAllowed =>
            ProblemResult.Of(status, ErrorCode.MethodNotAllowed, context.Request.Method, context.Response.Headers.Allow.ToString()),
        StatusCodes.Status415UnsupportedMediaType => ProblemResult.Of(status, ErrorCode.NotJson),
        _ => MalformedRequests.Of(status, context.RequestServices),
    };
}
