using FluentValidation;
using Indicators.Api.Http.Errors;
using Indicators.Catalogue;
using Indicators.Storage.Access;

namespace Indicators.Api.Security;

/// <summary>A key that is asked for: who it is for, what it may do, where, and until when.</summary>
/// <param name="Maker">The scope of who asks, beyond which nobody gives.</param>
public sealed record NewKey(
    string Name, string? Owner, IReadOnlyList<Role> Roles, IReadOnlyList<Region> Scope, DateTimeOffset? Expires, AccessScope Maker)
{
    /// <summary>Makes it. Its text is known to nobody but who gets it now.</summary>
    public (AccessKey Key, string Text) Make(DateTimeOffset now)
    {
        var (id, text) = KeyText.New();
        return (new()
        {
            Id = id,
            Name = Name,
            Owner = Owner,
            Roles = [.. Roles.Distinct().Order()],
            Scope = new AccessScope([.. Scope.Select(region => region.Id).Distinct().Order()]),
            Digest = KeyText.Digest(text),
            Created = now,
            Expires = Expires,
        }, text);
    }
}

/// <summary>A key does something, somewhere, for a while; and no more than who makes it may give.</summary>
public sealed class NewKeyRules : AbstractValidator<NewKey>
{
    public NewKeyRules(RegionTree tree, DateTimeOffset now)
    {
        RuleFor(key => key.Roles).NotEmpty().Fault("roles", ErrorCode.Required);
        RuleFor(key => key.Scope).NotEmpty().Fault("scope", ErrorCode.Required);
        RuleForEach(key => key.Scope).Must((key, region) => key.Maker.Covers(tree, region))
            .Fault("scope", ErrorCode.OutOfScope, key => [Beyond(key, tree)]);
        RuleFor(key => key.Expires).Must(expires => expires is null || expires > now)
            .Fault("expires", ErrorCode.PastExpiry, key => [$"{key.Expires:yyyy-MM-ddTHH:mm:sszzz}"]);
    }

    private static string Beyond(NewKey key, RegionTree tree) =>
        string.Join(", ", key.Scope.Where(region => !key.Maker.Covers(tree, region)).Select(region => $"{region.Name} {region.Code}"));
}
