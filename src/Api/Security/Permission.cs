using System.Security.Claims;

namespace Indicators.Api.Security;

/// <summary>What a caller may be allowed to do; every route states the one that it needs.</summary>
public static class Permission
{
    public const string ReadFigures = "figures.read";
    public const string ReadActuals = "actuals.read";
    public const string WriteActuals = "actuals.write";
    public const string ReadTargets = "targets.read";
    public const string WriteTargets = "targets.write";
    public const string ReadDeclared = "declared.read";
    public const string WriteDeclared = "declared.write";
    public const string ReadRevisions = "revisions.read";
    public const string Revert = "revisions.revert";
    public const string ReadCatalogue = "catalogue.read";
    public const string WriteCatalogue = "catalogue.write";

    public static IReadOnlyList<string> Reading { get; } =
        [ReadFigures, ReadActuals, ReadTargets, ReadDeclared, ReadRevisions, ReadCatalogue];

    public static IReadOnlyList<string> All { get; } = [.. Reading, WriteActuals, WriteTargets, WriteDeclared, Revert, WriteCatalogue];

    /// <summary>A caller with these permissions, as the claims that FastEndpoints looks for.</summary>
    public static ClaimsPrincipal Holder(IReadOnlyList<string> permissions) =>
        new(new ClaimsIdentity(permissions.Select(permission => new Claim("permissions", permission)), KeyAuthentication.SchemeName));
}
