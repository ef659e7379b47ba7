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
            Name = Name.Trim(),
            Owner = Owner?.Trim() is { Length: > 0 } owner ? owner : null,
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
    /// <param name="keys">All there are: whoever reads a name is to know whose it is.</param>
    public NewKeyRules(RegionTree tree, AccessKeyList keys, DateTimeOffset now)
    {
        RuleFor(key => key.Name).Must(IsPrintable).Fault("name", ErrorCode.BadName, key => [Echo.Of(key.Name)]);
        RuleFor(key => key.Owner).Must(owner => owner is null || IsPrintable(owner))
            .Fault("owner", ErrorCode.BadName, key => [Echo.Of(key.Owner!)]);
        RuleFor(key => key.Name)
            .Must((asked, name) => !keys.All.Any(key => key.IsGood(now) && key.Name == name && !MayBeOf(key.Owner, asked.Owner)))
            .Fault("name", ErrorCode.NameTaken, key => [Echo.Of(key.Name)]);
        RuleFor(key => key.Roles).NotEmpty().Fault("roles", ErrorCode.Required);
        RuleFor(key => key.Scope).NotEmpty().Fault("scope", ErrorCode.Required);
        RuleForEach(key => key.Scope).Must((key, region) => key.Maker.Covers(tree, region))
            .Fault("scope", ErrorCode.OutOfScope, key => [Beyond(key, tree)]);
        RuleFor(key => key.Expires).Must(expires => expires is null || expires > now)
            .Fault("expires", ErrorCode.PastExpiry, key => [$"{key.Expires:yyyy-MM-ddTHH:mm:sszzz}"]);
    }

    // Who changes a key has two of one name for a while.
    private static bool MayBeOf(string? one, string? other) =>
        one is null || other is null || string.Equals(one, other.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool IsPrintable(string text) => !text.Any(char.IsControl);

    private static string Beyond(NewKey key, RegionTree tree) =>
        string.Join(", ", key.Scope.Where(region => !key.Maker.Covers(tree, region)).Select(region => $"{region.Name} {region.Code}"));
}
