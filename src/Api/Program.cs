using Indicators.Api;
using Indicators.Api.Commands;
using Indicators.Api.Configuration;
using Indicators.Api.Features;
using Indicators.Api.Features.Figures;
using Indicators.Api.Features.Service;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Routing;
using Indicators.Api.OpenApi;
using Indicators.Api.Security;
using Indicators.Storage;

if (args is ["keys", ..]) return KeyCommands.Run(args);

var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.UseKestrelHttpsConfiguration();
var settings = Settings.Read(builder.Configuration, builder.Environment);
builder.Services.AddSingleton(settings);
builder.Services.AddSingleton(_ => Database.Open(settings.Metrics, cacheBytes: settings.CacheBytes, replicas: settings.Replicas));
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddKeyAccess();
builder.Services.AddRoutes();
builder.Services.AddDocument();
builder.Services.AddSingleton<ResponseCache>();
builder.Services.AddSingleton<InnerRequests>();
builder.Services.AddLights(builder.Configuration);
builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
    .WithOrigins([.. settings.CorsOrigins])
    .AllowAnyHeader().AllowAnyMethod().WithExposedHeaders("ETag", "Revision", "Link", "Lights")));
builder.Services.ConfigureHttpJsonOptions(options => JsonOptions.Configured(options.SerializerOptions));
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = settings.BodyBytes);
builder.WebHost.ConfigureKestrel(MalformedRequests.Explain);
if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null) builder.WebHost.UseUrls("http://localhost:5080");
if (!builder.Environment.IsDevelopment()) builder.Logging.ClearProviders().AddJsonConsole();

var app = builder.Build();
// The database opens and reads its catalogue while the routes are mapped.
var opening = Task.Run(() =>
{
    using var snapshot = app.Services.GetRequiredService<Database>().Read();
    _ = snapshot.Catalogue;
});
app.UseCors();
app.UseHead();
app.UseAuthentication();
app.Use(app.Services.GetRequiredService<InnerRequests>().From);
app.Use(next => app.Services.GetRequiredService<ResponseCache>() is var answers ? context => answers.Serve(context, next) : next);
app.UseAccessLog();
app.UseExceptionHandling();
app.UseFirstKey();
app.UseOptions();
app.UseRouting();
app.UseAuthorization();
app.UseNegotiation();
app.UseNeverKept();
app.UseDocument();
app.MapGet("/", () => Results.LocalRedirect("~/swagger")).AllowAnonymous().ExcludeFromDescription();

app.MapRoutes();
HealthEndpoints.Map(app);

await opening;
app.TellWidenedLives();
await app.LoadExamples();
app.TellOfKeys();
await app.RunAsync();
return 0;
