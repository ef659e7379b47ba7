using System.Security.Claims;
using Indicators.Api.Http.Errors;
using Indicators.Catalogue;
using Indicators.Storage;
using Indicators.Storage.Access;
using Indicators.Storage.Submissions;

namespace Indicators.Api.Security;

/// <summary>Who asks, and what he may. One object for all requests of a key, and one for all who have none.</summary>
public sealed class Caller : ClaimsPrincipal
{
    private static readonly AccessScope Whole = new([(int)RegionLevel.National * Region.IdsPerLevel]);

    private readonly HashSet<string> _permissions;

    private Caller(IEnumerable<string> permissions)
    {
        _permissions = [.. permissions];
        // The claims that FastEndpoints looks for.
        AddIdentity(new(_permissions.Select(permission => new Claim("permissions", permission)), KeyAuthentication.SchemeName));
    }

    /// <summary>No key is needed, or the administrator's of the settings is held: everything.</summary>
    /// <param name="name">Null where no key is needed.</param>
    public static Caller OfAll(string? name) => new(Permission.All)
    {
        KeyId = name,
        Name = name,
        Roles = name is null ? [] : Enum.GetValues<Role>(),
        Scope = Whole,
        Internal = Whole,
    };

    public static Caller OfKey(AccessKey key, bool publicRead) =>
        new(key.Roles.SelectMany(Permission.Of).Concat(publicRead ? Permission.Reading : []))
        {
            KeyId = key.Id,
            Name = key.Name,
            Owner = key.Owner,
            Expires = key.Expires,
            Roles = key.Roles,
            Scope = key.Scope,
            // To read internal figures takes a role that reads; what is public to all lets nobody at them.
            Internal = key.Roles.Any(role => Permission.Of(role).Contains(Permission.ReadFigures)) ? key.Scope : null,
        };

    /// <param name="refusal">Why the key that was given opens nothing; null where none was.</param>
    public static Caller WithoutKey(bool publicRead, ErrorCode? refusal = null) =>
        new(publicRead ? Permission.Reading : []) { Refusal = refusal };

    /// <summary>Who sent something before, as his key stands: it was good then.</summary>
    public static Caller OfSender(Sender sender, Database database) => sender.KeyId switch
    {
        null => OfAll(null),
        Callers.AdminName => OfAll(Callers.AdminName),
        var id => OfKey(database.Access.Keys()[id]!, publicRead: false),
    };

    private static Caller Nobody { get; } = WithoutKey(publicRead: false);

    /// <summary>The id of the key; null where there is none.</summary>
    public string? KeyId { get; private init; }

    public string? Name { get; private init; }

    public string? Owner { get; private init; }

    public DateTimeOffset? Expires { get; private init; }

    public IReadOnlyList<Role> Roles { get; private init; } = [];

    /// <summary>Where it may write what its roles let it write.</summary>
    public AccessScope Scope { get; private init; } = new([]);

    /// <summary>Whose internal figures it may read; null for nobody's.</summary>
    public AccessScope? Internal
    {
        get;
        private init => (field, View) = (value, ViewOf(value));
    }

    /// <summary>The same for all who may read the same internal figures.</summary>
    public string View { get; private init; } = "";

    public ErrorCode? Refusal { get; private init; }

    public static Caller Of(HttpContext context) => context.User as Caller ?? Nobody;

    private static string ViewOf(AccessScope? scope) => scope switch
    {
        null => "",
        { IsWhole: true } => "*",
        _ => string.Join(',', scope.Regions.Order()),
    };

    public bool May(string permission) => _permissions.Contains(permission);
}
