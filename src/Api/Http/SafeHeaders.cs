using Microsoft.AspNetCore.HostFiltering;

namespace Indicators.Api.Http;

/// <summary>What tells browsers to take an answer as what it says it is, and to show it in no other's page.</summary>
internal static class SafeHeaders
{
    /// <summary>A host that is not allowed is refused before all else, and with nothing that a browser could show.</summary>
    public static void AddSafeHeaders(this IServiceCollection services) =>
        services.Configure<HostFilteringOptions>(hosts => hosts.IncludeFailureMessage = false);

    public static void UseSafeHeaders(this WebApplication app) => app.Use(next => context =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "SAMEORIGIN";
        headers["Referrer-Policy"] = "no-referrer";
        return next(context);
    });
}
