using Indicators.Catalogue;

namespace Indicators.Storage.Access;

/// <summary>Who may do what, from when until when. The text that shows that it is held is not known here, only its digest.</summary>
public sealed record AccessKey
{
    /// <summary>With what the text of every key begins.</summary>
    public const string TextPrefix = "ind_";

    /// <summary>No part of the secret: what a key is called where its name may be that of others.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Owner { get; init; }

    public required IReadOnlyList<Role> Roles { get; init; }

    public required AccessScope Scope { get; init; }

    /// <summary>SHA-256 of its text, in hexadecimal.</summary>
    public required string Digest { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>From then on it opens nothing; null for never.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>Whether it opens anything at a time.</summary>
    public bool IsGood(DateTimeOffset at) => Revoked is null && !(Expires <= at);

    public DateTimeOffset? Revoked { get; init; }

    /// <summary>About when: uses are noted many at a time.</summary>
    public DateTimeOffset? LastUsed { get; init; }
}
