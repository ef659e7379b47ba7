using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Revisions;

/// <summary>One accepted write, whole.</summary>
public sealed record RevisionRow
{
    public RevisionRow(Revision revision)
    {
        (Revision, Time, Who, Source, Note) = (revision.Number, revision.Time, revision.Who, revision.Source, revision.Note);
        if (revision is { OverrideReason: { } reason, OverrideDocument: { } document }) Override = new(reason, document);
        (Received, Inserted, Updated) = (revision.Received, revision.Inserted, revision.Updated);
        (Unchanged, Deleted, Withheld) = (revision.Unchanged, revision.Deleted, revision.IsWithheld);
    }

    /// <summary>From 1, without gaps.</summary>
    public long Revision { get; }

    /// <summary>Never earlier than that of the revision before.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>The name of the key that wrote it; null where none was needed.</summary>
    public string? Who { get; }

    public string? Source { get; }

    public string? Note { get; }

    /// <summary>By what right it changed figures that a key outside the scope of its own wrote; null where it claimed none.</summary>
    public Override? Override { get; }

    /// <summary>How many rows the request had.</summary>
    public int Received { get; }

    public int Inserted { get; }

    public int Updated { get; }

    public int Unchanged { get; }

    public int Deleted { get; }

    /// <summary>Whether it is of internal figures that you may not see, and so tells nothing but its number and its time.</summary>
    public bool Withheld { get; }
}
