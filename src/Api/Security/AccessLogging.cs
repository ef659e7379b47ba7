using Indicators.Api.Http.Errors;
using Indicators.Storage.Access;

namespace Indicators.Api.Security;

/// <summary>Notes what is got by a key that others may ask about: files, and internal figures.</summary>
public static class AccessLogging
{
    public static void UseAccessLog(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<AccessLog>();
        app.Use(next => context => Caller.Of(context).KeyId is null ? next(context) : Note(context, next, log));
    }

    /// <summary>The answer has internal figures.</summary>
    public static void HasInternalFigures(this HttpContext context) => context.Features.Set(InternalFigures.Instance);

    public static bool SawInternalFigures(this HttpContext context) =>
        context.Features.Get<InternalFigures>() is not null || context.Features.Get<Viewer>() is { SawInternal: true };

    private static async Task Note(HttpContext context, RequestDelegate next, AccessLog log)
    {
        await next(context);
        var detail = Echo.Of(context.Request.QueryString.ToString());
        if (context.SawInternalFigures()) log.Add(context, AccessEvent.InternalRead, Caller.Of(context), detail);
        if (context.Response.Headers.ContentDisposition.Count > 0) log.Add(context, AccessEvent.Export, Caller.Of(context), detail);
    }

    private sealed class InternalFigures
    {
        public static InternalFigures Instance { get; } = new();
    }
}
