namespace Indicators.Api.Http.Formats;

/// <summary>The answers of a route are of the moment: nobody keeps them, and they have no tag to be asked again by.</summary>
public sealed class NeverKeptMetadata
{
    private NeverKeptMetadata()
    {
    }

    internal static NeverKeptMetadata Instance { get; } = new();
}

public static class NeverKeptExtensions
{
    public static RouteHandlerBuilder NeverKept(this RouteHandlerBuilder route) => route.WithMetadata(NeverKeptMetadata.Instance);

    public static bool IsNeverKept(this HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<NeverKeptMetadata>() is not null;

    /// <summary>Tells browsers and caches between, too.</summary>
    public static void UseNeverKept(this WebApplication app) => app.Use(next => context =>
    {
        if (context.IsNeverKept())
            context.Response.Headers.CacheControl = "no-store";
        return next(context);
    });
}
