namespace Indicators.Storage.Tables;

/// <summary>One accepted write, whole.</summary>
public sealed record Revision
{
    public required long Number { get; init; }

    /// <summary>What names it in this history and in no other; null where it is from before the first hash, or not written yet.</summary>
    public string? Hash { get; init; }

    /// <summary>Never earlier than that of the revision before.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The name of the key that wrote it.</summary>
    public string? Who { get; init; }

    /// <summary>The id of that key.</summary>
    public string? KeyId { get; init; }

    /// <summary>Why it changed figures of keys outside its author's scope; null where it claimed no right to.</summary>
    public string? OverrideReason { get; init; }

    /// <summary>The number of the document that says so.</summary>
    public string? OverrideDocument { get; init; }

    public string? Source { get; init; }

    public string? Note { get; init; }

    /// <summary>Why it replaced final figures, where it says so.</summary>
    public WriteReason? Reason { get; init; }

    /// <summary>The revision that it undid; null for any other write.</summary>
    public long? Reverts { get; init; }

    public int Received { get; init; }

    public int Inserted { get; init; }

    public int Updated { get; init; }

    public int Unchanged { get; init; }

    public int Deleted { get; init; }

    /// <summary>The id of the submission that it was; null for a direct write.</summary>
    public string? Submission { get; init; }

    /// <summary>填报人.</summary>
    public string? FilledBy { get; init; }

    /// <summary>审核人 of who reports.</summary>
    public string? CheckedBy { get; init; }

    /// <summary>负责人.</summary>
    public string? SignedBy { get; init; }

    /// <summary>The names of the keys that approved it, in their order.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>When that submission came.</summary>
    public DateTimeOffset? Submitted { get; init; }

    /// <summary>The digest of the figures that it changed by an override; null where there are none.</summary>
    public string? Overridden { get; init; }

    /// <summary>Nobody's to know: of internal figures, so that from the hash nobody finds them by trying.</summary>
    public string? Salt { get; init; }

    /// <summary>Whether it is of internal figures that its reader may not see, and so tells nothing but its number and its time.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>How many rows it has in the list of changes.</summary>
    public int Changed => Inserted + Updated + Deleted;
}
