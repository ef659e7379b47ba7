using Indicators.Api;
using Indicators.Api.Commands;
using Indicators.Api.Features;
using Indicators.Api.Features.Figures;
using Indicators.Api.Features.Imports;
using Indicators.Api.Features.Page;
using Indicators.Api.Features.Sdmx;
using Indicators.Api.Features.Service;
using Indicators.Api.Http;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Routing;
using Indicators.Api.OpenApi;
using Indicators.Api.Security;
using Indicators.Api.Telemetry;

return ServiceCommands.Has(args) ? ServiceCommands.Run(args) : await StartFaults.Told(Serve);

async Task<int> Serve()
{
    var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, WebRootPath = PageFiles.Root });
    builder.WebHost.UseKestrelHttpsConfiguration();
    builder.Configuration.AddLogLevels();
    builder.Logging.AddLogFormat(builder.Environment.EnvironmentName);
    if (builder.ReadSettings() is not { } settings) return 1;
    builder.Services.AddSingleton(settings);
    builder.Services.AddDatabase(settings);
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddSafeHeaders();
    builder.Services.AddKeyAccess();
    builder.Services.AddRequestCosts(settings);
    builder.Services.AddTelemetry(builder.Configuration);
    builder.Services.AddRoutes();
    builder.Services.AddImports();
    builder.Services.AddDocument();
    builder.Services.AddSingleton<ResponseCache>();
    builder.Services.AddSingleton<InnerRequests>();
    builder.Services.AddSingleton<Uploads>();
    builder.Services.AddLights(builder.Configuration);
    builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
        .WithOrigins([.. settings.CorsOrigins])
        .AllowAnyHeader().AllowAnyMethod()
        .WithExposedHeaders(
            "ETag", "Revision", "History", "Link", "Lights", "Primary", "Stale", Deprecation.Header, Deprecation.SunsetHeader)));
    builder.Services.ConfigureHttpJsonOptions(options => JsonOptions.Configured(options.SerializerOptions));
    builder.WebHost.ConfigureKestrel(kestrel => ConnectionLimits.Set(kestrel, settings));
    builder.WebHost.ConfigureKestrel(MalformedRequests.Explain);
    if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null)
        builder.WebHost.UseUrls("http://localhost:5080");

    await using var app = builder.Build();
    if (!app.OpenDatabase()) return 1;
    // Either takes a fifth of a start.
    var catalogue = Task.Run(app.ReadCatalogue);
    app.MapRoutes();
    HealthEndpoints.Map(app);
    app.MapSdmx();
    app.BuildEndpointsOnce();

    app.UseProxies(settings);
    app.UseSafeHeaders();
    app.UseCors();
    app.UseHead();
    app.UsePage(settings);
    app.Use(next => app.Services.GetRequiredService<RequestLog>() is var log ? context => log.Follow(context, next) : next);
    app.UseAuthentication();
    app.Use(app.Services.GetRequiredService<InnerRequests>().From);
    app.Use(next => app.Services.GetRequiredService<ResponseCache>() is var answers ? context => answers.Serve(context, next) : next);
    app.UseAccessLog();
    app.UseExceptionHandling();
    app.UseRateLimiter();
    app.UseFirstKey();
    app.UseMetrics();
    app.UseOptions();
    app.UseRouting();
    app.UseDeprecations();
    app.UseRequestTimeouts();
    app.UseAuthorization();
    app.UseWorkGate();
    app.UseSecondTry();
    app.UseNegotiation();
    app.UseNeverKept();
    app.UseDocument(settings.Swagger);

    if (!await catalogue) return 1;
    app.TellWidenedLives();
    await app.LoadExamples();
    app.TellOfKeys();
    await app.RunAsync();
    return 0;
}
