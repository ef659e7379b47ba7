using Indicators.Catalogue;
using Indicators.Storage.Access;

namespace Indicators.Api.Features.Keys;

/// <summary>A key: who may do what, where, and until when. Its text is not kept.</summary>
public record KeyItem
{
    public KeyItem(AccessKey key, RegionTree tree)
    {
        (Id, Name, Owner, Roles, Scope) = (key.Id, key.Name, key.Owner, key.Roles, Codes(key.Scope, tree));
        (Created, Expires, LastUsed, Revoked) = (key.Created, key.Expires, key.LastUsed, key.Revoked);
    }

    /// <summary>What it is taken back by.</summary>
    public string Id { get; }

    /// <summary>What revisions and the access log call it.</summary>
    public string Name { get; }

    /// <summary>Who answers for it.</summary>
    public string? Owner { get; }

    public IReadOnlyList<Role> Roles { get; }

    /// <summary>The codes of the regions that it is for, with what is below them.</summary>
    public IReadOnlyList<string> Scope { get; }

    public DateTimeOffset Created { get; }

    /// <summary>From then on it opens nothing; null for never.</summary>
    public DateTimeOffset? Expires { get; }

    /// <summary>To the minute; null while it was not used.</summary>
    public DateTimeOffset? LastUsed { get; }

    /// <summary>When it was taken back; null while it was not.</summary>
    public DateTimeOffset? Revoked { get; }

    public static IReadOnlyList<string> Codes(AccessScope scope, RegionTree tree) =>
        scope.IsWhole ? [tree.Nation.Code] : [.. scope.Regions.Select(id => tree[id].Code)];
}

/// <summary>A key that was just made, with the text that it is used by.</summary>
public sealed record MadeKey : KeyItem
{
    public MadeKey(AccessKey key, RegionTree tree, string text)
        : base(key, tree) => Key = text;

    /// <summary>To be sent as X-Api-Key or as Authorization: Bearer. It is shown this once.</summary>
    public string Key { get; }
}

/// <summary>The keys there are and were.</summary>
public sealed record KeyList(IReadOnlyList<KeyItem> Items);
