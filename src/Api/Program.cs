using Indicators.Api;
using Indicators.Api.Endpoints;
using Indicators.Api.Endpoints.Audit;
using Indicators.Api.Endpoints.Explain;
using Indicators.Api.Endpoints.Figures;
using Indicators.Api.Http;
using Indicators.Api.OpenApi;
using Indicators.Storage;

var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.UseKestrelHttpsConfiguration();
builder.Services.AddDocument();
builder.Services.AddSingleton(_ => Database.Open(
    builder.Configuration.GetConnectionString("Metrics")!,
    cacheBytes: builder.Configuration.GetValue("Indicators:CacheBytes", 256L << 20),
    replicas: builder.Configuration.GetConnectionString("MetricsReplicas")));
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<AccessKey>();
builder.Services.AddSingleton<AnswerCache>();
builder.Services.AddSingleton(LightSettings.Read(builder.Configuration));
builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
    .WithOrigins(builder.Configuration.GetSection("Indicators:CorsOrigins").Get<string[]>() ?? [])
    .AllowAnyHeader().AllowAnyMethod().WithExposedHeaders("ETag", "Revision", "Link", "Lights")));
builder.Services.ConfigureHttpJsonOptions(options => Json.Configured(options.SerializerOptions));
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = Limits.BodyBytes(builder.Configuration));
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
app.Use(next => app.Services.GetRequiredService<AnswerCache>() is var answers ? context => answers.Serve(context, next) : next);
app.UseRefusals();
app.UseOptions();
app.UseRouting();
app.UseNegotiation();
app.UseDocument();
app.MapGet("/", () => Results.LocalRedirect("~/swagger")).ExcludeFromDescription();

var api = app.MapGroup("/api/v1").AddEndpointFilter(app.Services.GetRequiredService<AccessKey>()).Refuses(400, 401, 403, 406, 414, 500, 503);

// figures
ListMeasures.Map(api);
ListGrowth.Map(api);
ListCompletion.Map(api);
ListRankings.Map(api);
ListScores.Map(api);
SimulateScores.Map(api);
ListAudit.Map(api);
ExplainFigure.Map(api);

// stored
ListActuals.Map(api);
PostActuals.Map(api);
DeleteActuals.Map(api);
ListTargets.Map(api);
PostTargets.Map(api);
DeleteTargets.Map(api);
ListDeclared.Map(api);
PostDeclared.Map(api);
DeleteDeclared.Map(api);
ListChanges.Map(api);
ListRevisions.Map(api);
GetRevision.Map(api);

// catalogue
ListRegions.Map(api);
PostRegions.Map(api);
GetRegion.Map(api);
PutRegion.Map(api);
ListIndicators.Map(api);
PostIndicators.Map(api);
GetIndicator.Map(api);
PutIndicator.Map(api);
ListGroups.Map(api);
GetGroup.Map(api);
PutGroup.Map(api);
ListSchemes.Map(api);
GetScheme.Map(api);
PutScheme.Map(api);
ListCodes.Map(api);

// service
Health.Map(app);

await opening;
await app.LoadExamples();
await app.RunAsync();
