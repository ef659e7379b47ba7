using Microsoft.AspNetCore.Http.Features;

namespace Indicators.Api.Http.Routing;

/// <summary>The methods that every route has besides its own: HEAD wherever GET is, OPTIONS on all.</summary>
public static class HttpMethodSupport
{
    /// <summary>HEAD is GET to all that come after, and nothing of the body is sent.</summary>
    public static void UseHead(this WebApplication app) => app.Use(next => context =>
        HttpMethods.IsHead(context.Request.Method) ? Head(context, next) : next(context));

    /// <summary>OPTIONS is answered by what the router knows of a path's methods: it stands in the Allow of what it refuses.</summary>
    public static void UseOptions(this WebApplication app) => app.Use(async (context, next) =>
    {
        var response = context.Response;
        // * is the service itself, at the root of which is the page, that no router knows.
        if (HttpMethods.IsOptions(context.Request.Method) && context.Request.Path.Value is null or "" or "/")
        {
            (response.StatusCode, response.Headers.Allow) = (StatusCodes.Status204NoContent, Allowed(HttpMethods.Get));
            return;
        }

        await next(context);
        if (response.StatusCode is not StatusCodes.Status405MethodNotAllowed || response.HasStarted) return;
        response.Headers.Allow = Allowed(response.Headers.Allow.ToString());
        if (HttpMethods.IsOptions(context.Request.Method)) response.StatusCode = StatusCodes.Status204NoContent;
    });

    private static async Task Head(HttpContext context, RequestDelegate next)
    {
        var (method, body) = (context.Request.Method, context.Features.GetRequiredFeature<IHttpResponseBodyFeature>());
        context.Request.Method = HttpMethods.Get;
        context.Response.Body = Stream.Null;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = method;
            context.Features.Set(body);
        }
    }

    private static string Allowed(string methods) => string.Join(", ", methods
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .SelectMany(method => HttpMethods.IsGet(method) ? [method, HttpMethods.Head] : (string[])[method])
        .Append(HttpMethods.Options)
        .Distinct());
}
