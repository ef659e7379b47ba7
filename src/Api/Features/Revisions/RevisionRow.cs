using Indicators.Api.Http.Formats;
using Indicators.Storage.Tables;

namespace Indicators.Api.Features.Revisions;

/// <summary>One accepted write, whole.</summary>
public sealed record RevisionRow(Revision Revision) : IAnswerRow<RevisionRow>
{
    private const string ReasonDoc = "Why it replaced final figures: a revision 修订 or a correction 更正; null where it does not say.";

    public static AnswerColumns<RevisionRow> Columns { get; } = new AnswerColumns<RevisionRow>()
        .Long("revision", "From 1, without gaps.", row => row.Revision.Number)
        .Time("time", "Never earlier than that of the revision before.", row => row.Revision.Time)
        .Text("who", "", row => row.Revision.Who, ColumnTraits.Nullable)
        .Text("source", "", row => row.Revision.Source, ColumnTraits.Nullable)
        .Text("note", "", row => row.Revision.Note, ColumnTraits.Nullable)
        .Code<WriteReason>("reason", ReasonDoc, row => row.Revision.Reason, ColumnTraits.Nullable)
        .Long("reverts", "The revision that it undid; null for any other write.", row => row.Revision.Reverts, ColumnTraits.Nullable)
        .Integer("received", "How many rows the request had.", row => row.Revision.Received)
        .Integer("inserted", "", row => row.Revision.Inserted)
        .Integer("updated", "", row => row.Revision.Updated)
        .Integer("unchanged", "", row => row.Revision.Unchanged)
        .Integer("deleted", "", row => row.Revision.Deleted);
}
