using Indicators.Api.Configuration;
using Indicators.Api.Http.Errors;
using Indicators.Api.Security;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Indicators.Api.Features.Page;

/// <summary>The page at /: files that hold no figures and need no key. Their sources are in src/Api/Dashboard.</summary>
internal static class PageFiles
{
    public const string SettingsPath = "/page/settings.json";

    // Nothing but what this service itself serves runs, styles or is asked. ECharts and Preact style by the CSSOM, which that allows.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private const string Checked = "no-cache";

    // The build puts a hash of its content into the name of each.
    private const string Immutable = "public, max-age=31536000, immutable";

    /// <summary>Beside the program where it was published, from wherever it is started; null for that of the project.</summary>
    public static string? Root =>
        Path.Combine(AppContext.BaseDirectory, "wwwroot") is var beside && Directory.Exists(beside) ? beside : null;

    public static void UsePage(this WebApplication app, Settings settings) => app.UseWhen(IsOfPage, page =>
    {
        page.Use(next => context => context.Request.Path == SettingsPath ? Tell(context, app.Services, settings) : next(context));
        page.UseDefaultFiles();
        page.Use(next => context => next(Compressed(context, app.Environment.WebRootFileProvider)));
        page.UseStaticFiles(new StaticFileOptions { ContentTypeProvider = new PageTypes(), OnPrepareResponse = Describe });
    });

    // The build keeps each compressed beside itself, as small as it can be: nobody does that again for every screen.
    private static HttpContext Compressed(HttpContext context, IFileProvider files)
    {
        var (request, path) = (context.Request, $"{context.Request.Path}{PageTypes.Brotli}");
        if (request.GetTypedHeaders().AcceptEncoding.Any(coding => coding is { Value.Value: "br", Quality: not 0 })
            && files.GetFileInfo(path).Exists)
            request.Path = path;
        return context;
    }

    private static void Describe(StaticFileResponseContext file)
    {
        var headers = file.Context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.Vary = HeaderNames.AcceptEncoding;
        if (file.File.Name.EndsWith(PageTypes.Brotli, StringComparison.Ordinal)) headers.ContentEncoding = "br";
        headers.CacheControl = file.File.Name.Count(letter => letter is '.') > 1 ? Immutable : Checked;
    }

    private static bool IsOfPage(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && (context.Request.Path == "/" || context.Request.Path.StartsWithSegments("/page"));

    private static async Task Tell(HttpContext context, IServiceProvider services, Settings settings)
    {
        var caller = await services.GetRequiredService<Callers>().Of(context);
        context.Response.Headers.CacheControl = Checked;
        await context.Response.WriteAsJsonAsync(
            new PageSettings(
                settings.Headline, settings.Region, settings.Swagger,
                [.. Permission.All.Where(caller.May)], caller.Refusal is not ErrorCode.NoKeyYet),
            context.RequestAborted);
    }

    /// <param name="Headline">The codes of the indicators on the cards.</param>
    /// <param name="Region">Where the page begins; null for where figures are.</param>
    /// <param name="WithoutKey">What may be done without a key, so that nobody is asked what he may not.</param>
    /// <param name="HasKeys">Whether there is a key, or none is needed.</param>
    private sealed record PageSettings(
        IReadOnlyList<string> Headline, string? Region, bool Swagger, IReadOnlyList<string> WithoutKey, bool HasKeys);
}
