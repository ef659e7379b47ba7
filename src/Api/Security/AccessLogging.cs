using Indicators.Api.Http.Errors;
using Indicators.Storage.Access;

namespace Indicators.Api.Security;

/// <summary>Notes what is got by a key that others may ask about, files and internal figures, and what is tried with one in vain.</summary>
public static class AccessLogging
{
    /// <summary>Of what is worked out; an answer that is sent again is noted by who kept it.</summary>
    public static void UseAccessLog(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<AccessLog>();
        app.Use(next => context => Caller.Of(context).KeyId is null ? next(context) : Noted(context, next, log));
    }

    public static bool HasInternalFigures(this HttpContext context) => context.Features.Get<Viewer>() is { SawInternal: true };

    public static bool IsExport(this HttpContext context) => context.Response.Headers.ContentDisposition.Count > 0;

    public static void Note(this AccessLog log, HttpContext context, bool isInternal, bool isExport)
    {
        if (!isInternal && !isExport) return;
        var (caller, detail) = (Caller.Of(context), Echo.Of(context.Request.QueryString.ToString()));
        if (caller.KeyId is null) return;
        if (isInternal) log.Add(context, AccessEvent.InternalRead, caller, detail);
        if (isExport) log.Add(context, AccessEvent.Export, caller, detail);
    }

    private static async Task Noted(HttpContext context, RequestDelegate next, AccessLog log)
    {
        await next(context);
        log.Note(context, context.HasInternalFigures(), context.IsExport());
        if (context.Features.Get<PreviewFeature>() is { Submission: var submission })
            log.Add(context, AccessEvent.Preview, Caller.Of(context), submission);
        if (context.Features.Get<RefusedAttempt>() is { Code: var code })
            log.Refuse(context, Caller.Of(context).KeyId, Caller.Of(context).Name, code);
    }
}
