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

if (ServiceCommands.Has(args)) return ServiceCommands.Run(args);

var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.UseKestrelHttpsConfiguration();
var settings = Settings.Read(builder.Configuration, builder.Environment);
builder.Services.AddSingleton(settings);
builder.Services.AddDatabase(settings);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddKeyAccess();
builder.Services.AddRoutes();
builder.Services.AddDocument();
builder.Services.AddSingleton<ResponseCache>();
builder.Services.AddLights(builder.Configuration);
builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
    .WithOrigins([.. settings.CorsOrigins])
    .AllowAnyHeader().AllowAnyMethod().WithExposedHeaders("ETag", "Revision", "History", "Link", "Lights")));
builder.Services.ConfigureHttpJsonOptions(options => JsonOptions.Configured(options.SerializerOptions));
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = settings.BodyBytes);
builder.WebHost.ConfigureKestrel(MalformedRequests.Explain);
if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null) builder.WebHost.UseUrls("http://localhost:5080");
if (!builder.Environment.IsDevelopment()) builder.Logging.ClearProviders().AddJsonConsole();

var app = builder.Build();
if (!await app.OpenDatabase()) return 1;
app.UseCors();
app.UseHead();
app.UseAuthentication();
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

app.TellWidenedLives();
await app.LoadExamples();
app.TellOfKeys();
await app.RunAsync();
return 0;
