namespace Indicators.Storage.Writing;

/// <summary>Who writes a change set, by which key.</summary>
/// <param name="KeyId">Null where nobody needs a key.</param>
/// <param name="Below">
/// The ids of the keys whose scopes lie within that of the author: what others wrote is changed by an override only. Null is all.
/// </param>
public sealed record Author(string Name, string? KeyId, IReadOnlySet<string>? Below = null);

/// <summary>Who answers for what was written: it is kept with its revision.</summary>
/// <param name="Submission">The id of the submission; null, with when it came, where nobody reviewed it.</param>
/// <param name="ApprovedBy">The names of the keys that approved it, in their order.</param>
public sealed record SignOff(
    string? Submission, DateTimeOffset? Submitted, string? FilledBy, string? CheckedBy, string? SignedBy, string? ApprovedBy);

/// <summary>By what right a figure is changed that came from a key outside the author's scope.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Document">The number of the document that says so.</param>
public sealed record Override(string Reason, string Document);
