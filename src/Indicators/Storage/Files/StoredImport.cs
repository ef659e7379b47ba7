namespace Indicators.Storage.Files;

/// <summary>A file that was sent to be imported, and what is known of it.</summary>
public sealed record StoredImport
{
    public required string Id { get; init; }

    /// <summary>The key that sent it; null where none was needed.</summary>
    public string? KeyId { get; init; }

    public required DateTimeOffset Created { get; init; }

    public string? Name { get; init; }

    /// <summary>In bytes.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of its bytes, in hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>As <see cref="KeptFile"/> has it; null where it is too large to be kept.</summary>
    public string? Content { get; init; }

    /// <summary>What was decided about it, as it was sent.</summary>
    public string? Decisions { get; init; }

    /// <summary>Null while it is worked on.</summary>
    public string? Outcome { get; init; }

    public string? AnswerZh { get; init; }

    public string? AnswerEn { get; init; }

    /// <summary>When it was last known to be worked on.</summary>
    public DateTimeOffset? Touched { get; init; }

    /// <summary>The idempotency key that it came with, and the digest of all that was asked for then.</summary>
    public string? Request { get; init; }

    public string? Fingerprint { get; init; }

    public int RowsRead { get; init; }

    public int RowsChecked { get; init; }

    public int RowsWritten { get; init; }
}
