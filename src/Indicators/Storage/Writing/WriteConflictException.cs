namespace Indicators.Storage.Writing;

public enum WriteConflict
{
    /// <summary>Two indicators of one code, or two regions of one code at the same time.</summary>
    DuplicateCode,

    /// <summary>Nature, parts, factor or dimension of an indicator that has data.</summary>
    FrozenIndicator,

    /// <summary>The catalogue is newer than the one the write was validated against: validate again.</summary>
    CatalogueChanged,

    /// <summary>Slices that it touches were written since it was worked out from them: work it out again.</summary>
    FiguresChanged,

    /// <summary>What is to leave the catalogue has figures, or is named by what stays.</summary>
    InUse,

    /// <summary>A provisional or estimated value for what is final already, not said to be a correction.</summary>
    StatusFalls,

    /// <summary>A figure that a key outside the author's scope wrote, and no override was claimed.</summary>
    ForeignFigure,

    /// <summary>The submission that it comes from was changed since it was read.</summary>
    SubmissionChanged,

    /// <summary>Another request had this idempotency key.</summary>
    IdempotencyMismatch,
}

/// <summary>A write does not fit what others have written meanwhile. Nothing of it was stored.</summary>
public sealed class WriteConflictException(WriteConflict conflict, string subject) : Exception($"{conflict}: {subject}")
{
    public WriteConflict Conflict { get; } = conflict;

    /// <summary>The code of the indicator or region, the revision, the key of an actual or of a request.</summary>
    public string Subject { get; } = subject;
}
