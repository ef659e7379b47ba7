using Indicators.Api.Configuration;
using Indicators.Api.Http.Errors;
using Microsoft.AspNetCore.HttpOverrides;

namespace Indicators.Api.Http;

/// <summary>Whom the service believes about where a request came from and how, and whether it must have come by HTTPS.</summary>
internal static class Proxies
{
    public static void UseProxies(this WebApplication app, Settings settings)
    {
        if (settings.Proxies.Count > 0)
        {
            var forwarded = new ForwardedHeadersOptions
            {
                ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            };
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in settings.Proxies) forwarded.KnownIPNetworks.Add(network);
            app.UseForwardedHeaders(forwarded);
        }

        if (!settings.RequireHttps) return;
        app.UseHsts();
        app.Use(next => context => context.Request.IsHttps || context.Request.Path.StartsWithSegments("/health")
            ? next(context)
            : ProblemResult.Of(StatusCodes.Status403Forbidden, ErrorCode.HttpsRequired).ExecuteAsync(context));
    }
}
