using System.Globalization;

namespace Indicators.Api.Http.Binding.Queries;

/// <summary>
/// That a route, or a word of one, will go: who uses it is told in every answer (RFC 9745, RFC 8594), and the contract says so.
/// </summary>
/// <param name="Since">From when it is told.</param>
/// <param name="Sunset">Until when it is there at least.</param>
/// <param name="Instead">What is to be used.</param>
public sealed record Deprecation(DateTimeOffset Since, DateTimeOffset Sunset, string Instead)
{
    public const string Header = "Deprecation";
    public const string SunsetHeader = "Sunset";

    /// <summary>For the contract.</summary>
    public string Description => $"Deprecated since {Since:yyyy-MM-dd}, there until {Sunset:yyyy-MM-dd} at least: use {Instead}.";

    /// <summary>That of the route, else of a word that the request has; null where neither goes.</summary>
    public static Deprecation? Of(HttpContext context)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        return metadata?.GetMetadata<Deprecation>() ?? metadata?.GetMetadata<QueryParametersMetadata>()?.Deprecated
            .FirstOrDefault(word => context.Request.Query.ContainsKey(word.Name))?.Deprecation;
    }

    public void Tell(IHeaderDictionary headers)
    {
        headers[Header] = $"@{Since.ToUnixTimeSeconds()}";
        headers[SunsetHeader] = Sunset.ToString("R", CultureInfo.InvariantCulture);
    }
}

public static class Deprecations
{
    /// <summary>Marks a route; a word is marked where it is described.</summary>
    public static RouteHandlerBuilder Deprecated(this RouteHandlerBuilder route, Deprecation deprecation) =>
        route.WithMetadata(deprecation);

    public static void UseDeprecations(this WebApplication app) => app.Use(next => context =>
    {
        Deprecation.Of(context)?.Tell(context.Response.Headers);
        return next(context);
    });
}
