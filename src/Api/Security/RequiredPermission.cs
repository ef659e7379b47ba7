using FastEndpoints;

namespace Indicators.Api.Security;

/// <summary>The permission that the route of a request needs.</summary>
public static class RequiredPermission
{
    /// <summary>Empty where it needs none.</summary>
    public static string Of(HttpContext context) => Of(context.GetEndpoint()?.Metadata ?? []);

    public static string Of(IEnumerable<object> metadata)
    {
        var all = metadata.ToList();
        return all.OfType<Metadata>().FirstOrDefault()?.Permission
            ?? (all.OfType<EndpointDefinition>().FirstOrDefault()?.AllowedPermissions is [var permission, ..] ? permission : "");
    }

    /// <summary>For routes that are no endpoint classes.</summary>
    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder route, string permission) => route
        .RequireAuthorization(policy => policy.RequireClaim("permissions", permission))
        .WithMetadata(new Metadata(permission));

    private sealed record Metadata(string Permission);
}
