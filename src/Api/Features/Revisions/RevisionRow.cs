using Indicators.Storage.Tables;

namespace Indicators.Api.Features.Revisions;

/// <summary>One accepted write, whole.</summary>
public sealed record RevisionRow
{
    public RevisionRow(Revision revision)
    {
        (Revision, Time, Who, Source, Note) = (revision.Number, revision.Time, revision.Who, revision.Source, revision.Note);
        (Reason, Reverts) = (revision.Reason, revision.Reverts);
        (Received, Inserted, Updated) = (revision.Received, revision.Inserted, revision.Updated);
        (Unchanged, Deleted) = (revision.Unchanged, revision.Deleted);
    }

    /// <summary>From 1, without gaps.</summary>
    public long Revision { get; }

    /// <summary>Never earlier than that of the revision before.</summary>
    public DateTimeOffset Time { get; }

    public string? Who { get; }

    public string? Source { get; }

    public string? Note { get; }

    /// <summary>Why it replaced final figures: a revision 修订 or a correction 更正; null where it does not say.</summary>
    public WriteReason? Reason { get; }

    /// <summary>The revision that it undid; null for any other write.</summary>
    public long? Reverts { get; }

    /// <summary>How many rows the request had.</summary>
    public int Received { get; }

    public int Inserted { get; }

    public int Updated { get; }

    public int Unchanged { get; }

    public int Deleted { get; }
}
