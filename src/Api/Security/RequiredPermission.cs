using FastEndpoints;

namespace Indicators.Api.Security;

/// <summary>The permission that the route of a request needs.</summary>
public static class RequiredPermission
{
    /// <summary>Empty where it needs none.</summary>
    public static string Of(HttpContext context) => Of(context.GetEndpoint()?.Metadata ?? []);

    public static string Of(IEnumerable<object> metadata) =>
        metadata.OfType<EndpointDefinition>().FirstOrDefault()?.AllowedPermissions is [var permission, ..] ? permission : "";
}
