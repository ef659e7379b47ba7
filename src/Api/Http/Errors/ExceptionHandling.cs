using Indicators.Api.Http.Labels;
using Indicators.Observations;
using Indicators.Storage;
using Indicators.Storage.Writing;
using Microsoft.AspNetCore.Diagnostics;

namespace Indicators.Api.Http.Errors;

/// <summary>
/// What is refused outside of handlers, as problems: unknown routes, wrong methods, oversized bodies, and what nobody expected.
/// </summary>
public static class ExceptionHandling
{
    private static readonly Code MayBeStored = new("", "",
        "；写入是否已保存未知，请用同一幂等键重发", "; a write may or may not be stored, so send it again under the same idempotency key");

    public static void UseExceptionHandling(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context => Of(context, context.Features.Get<IExceptionHandlerFeature>()?.Error).ExecuteAsync(context),
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

    private static ProblemResult Of(HttpContext context, Exception? error) => error switch
    {
        BadHttpRequestException { StatusCode: var status } => Of(status, context),
        TooManyCellsException { Asked: var asked, Most: var most } =>
            ProblemResult.Of(StatusCodes.Status413PayloadTooLarge, ErrorCode.TooManyCells, asked, most),
        OverloadedException => Later(context, StatusCodes.Status429TooManyRequests, ErrorCode.TooBusy),
        // Who has left gets nothing; it is the service that stops.
        OperationCanceledException => Of(StatusCodes.Status408RequestTimeout, context),
        StorageFullException => ProblemResult.Of(StatusCodes.Status507InsufficientStorage, ErrorCode.StorageFull),
        { } failure when context.RequestServices.GetRequiredService<Database>().IsChanged(failure) =>
            Later(context, StatusCodes.Status503ServiceUnavailable, ErrorCode.DatabaseChanged),
        { } failure when failure is TimeoutException || context.RequestServices.GetRequiredService<Database>().IsUnavailable(failure) =>
            Later(context, StatusCodes.Status503ServiceUnavailable, ErrorCode.StorageUnavailable, Doubt(context.Request)),
        _ => ProblemResult.Of(StatusCodes.Status500InternalServerError, ErrorCode.Internal, context.TraceIdentifier),
    };

    private static ProblemResult Later(HttpContext context, int status, ErrorCode code, params IReadOnlyList<object> arguments)
    {
        context.Response.Headers.RetryAfter = "1";
        return ProblemResult.Of(status, code, arguments);
    }

    private static Code Doubt(HttpRequest request) => HttpMethods.IsGet(request.Method) ? new("", "", "", "") : MayBeStored;

    private static ProblemResult Of(int status, HttpContext context) => status switch
    {
        StatusCodes.Status404NotFound => ProblemResult.Of(status, ErrorCode.NotFound, context.Request.Path.Value ?? ""),
        StatusCodes.Status405MethodNotAllowed =>
            ProblemResult.Of(status, ErrorCode.MethodNotAllowed, context.Request.Method, context.Response.Headers.Allow.ToString()),
        StatusCodes.Status415UnsupportedMediaType => ProblemResult.Of(status, ErrorCode.NotJson),
        _ => MalformedRequests.Of(status, context.RequestServices),
    };
}
