using System.Net;
using Indicators.Api.Security;
using Indicators.Storage.Writing;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Indicators.Api.Telemetry;

/// <summary>
/// What is seen from outside: metrics at /metrics and, where a collector is named as OpenTelemetry's own variables do, there with traces.
/// </summary>
public static class TelemetrySetup
{
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Path = "/metrics";

    // The framework and the driver measure themselves.
    private static readonly string[] Meters =
    [
        ServiceMeter.Name, QueueMeter.Name, "Npgsql", "System.Runtime", "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "Microsoft.AspNetCore.Diagnostics",
    ];

    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var isCollected = configuration[Collector] is { Length: > 0 };
        services.AddSingleton<ServiceMeter>().AddSingleton<RequestLog>();
        var telemetry = services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("indicators")).WithMetrics(metrics =>
        {
            metrics.AddMeter(Meters).AddPrometheusExporter();
            if (isCollected) metrics.AddOtlpExporter();
        });
        if (isCollected) telemetry.WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddSource("Npgsql").AddOtlpExporter());
    }

    /// <summary>For who may read figures, and for this machine: a request that came through a proxy is none of it.</summary>
    public static void UseMetrics(this WebApplication app)
    {
        _ = app.Services.GetRequiredService<ServiceMeter>();
        app.Use(next => context => IsOfMetrics(context) && !MayRead(context) ? KeyAuthentication.Refuse(context) : next(context));
        app.UseOpenTelemetryPrometheusScrapingEndpoint(IsOfMetrics);
    }

    private static bool IsOfMetrics(HttpContext context) => context.Request.Path == Path;

    private static bool MayRead(HttpContext context)
    {
        var headers = context.Request.Headers;
        return (Caller.Of(context) is { KeyId: not null } caller && caller.May(Permission.ReadFigures))
            || (IPAddress.IsLoopback(context.Connection.RemoteIpAddress ?? IPAddress.Loopback)
                && !headers.ContainsKey("X-Forwarded-For") && !headers.ContainsKey("Forwarded"));
    }
}
