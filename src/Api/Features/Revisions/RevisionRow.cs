using Indicators.Api.Http.Formats;
using Indicators.Storage.Tables;

namespace Indicators.Api.Features.Revisions;

/// <summary>One accepted write, whole.</summary>
public sealed record RevisionRow(Revision Revision) : IAnswerRow<RevisionRow>
{
    public static AnswerColumns<RevisionRow> Columns { get; } = new AnswerColumns<RevisionRow>()
        .Long("revision", "From 1, without gaps.", row => row.Revision.Number)
        .Time("time", "Never earlier than that of the revision before.", row => row.Revision.Time)
        .Text("who", "", row => row.Revision.Who, ColumnTraits.Nullable)
        .Text("source", "", row => row.Revision.Source, ColumnTraits.Nullable)
        .Text("note", "", row => row.Revision.Note, ColumnTraits.Nullable)
        .Integer("received", "How many rows the request had.", row => row.Revision.Received)
        .Integer("inserted", "", row => row.Revision.Inserted)
        .Integer("updated", "", row => row.Revision.Updated)
        .Integer("unchanged", "", row => row.Revision.Unchanged)
        .Integer("deleted", "", row => row.Revision.Deleted);
}
