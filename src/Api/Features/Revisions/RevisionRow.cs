using Indicators.Api.Http.Formats;
using Indicators.Storage.Tables;

namespace Indicators.Api.Features.Revisions;

/// <summary>One accepted write, whole.</summary>
public sealed record RevisionRow(Revision Revision) : IAnswerRow<RevisionRow>
{
    private const string OverrideDoc =
        "Why it changed figures that a key outside the scope of its own wrote; null where it claimed no right to.";

    private const string HistoryDoc =
        "What names it in this history and in no other; null where it is from before the first hash, or withheld and without a salt.";

    private const string WithheldDoc =
        "Whether it is of internal figures that you may not see, and so tells nothing but its number and its time.";

    private const string SubmissionDoc =
        "The id of the submission that it was; null for a direct write, of which nobody is named but who wrote it.";

    private const string ReasonDoc = "Why it replaced final figures: a revision 修订 or a correction 更正; null where it does not say.";

    public static AnswerColumns<RevisionRow> Columns { get; } = new AnswerColumns<RevisionRow>()
        .Long("revision", "From 1, without gaps.", row => row.Revision.Number)
        .Time("time", "Never earlier than that of the revision before.", row => row.Revision.Time)
        .Text("history", HistoryDoc, row => row.Revision.Hash, ColumnTraits.Nullable)
        .Text("who", "The name of the key that wrote it; null where none was needed.", row => row.Revision.Who, ColumnTraits.Nullable)
        .Text("source", "", row => row.Revision.Source, ColumnTraits.Nullable)
        .Text("note", "", row => row.Revision.Note, ColumnTraits.Nullable)
        .Code<WriteReason>("reason", ReasonDoc, row => row.Revision.Reason, ColumnTraits.Nullable)
        .Long("reverts", "The revision that it undid; null for any other write.", row => row.Revision.Reverts, ColumnTraits.Nullable)
        .Integer("received", "How many rows the request had.", row => row.Revision.Received)
        .Integer("inserted", "", row => row.Revision.Inserted)
        .Integer("updated", "", row => row.Revision.Updated)
        .Integer("unchanged", "", row => row.Revision.Unchanged)
        .Integer("deleted", "", row => row.Revision.Deleted)
        .Text("overrideReason", OverrideDoc, row => row.Revision.OverrideReason, ColumnTraits.Nullable)
        .Text(
            "overrideDocument", "The number of the document that says so.", row => row.Revision.OverrideDocument, ColumnTraits.Nullable)
        .Text("submission", SubmissionDoc, row => row.Revision.Submission, ColumnTraits.Nullable)
        .Text("filledBy", "填报人.", row => row.Revision.FilledBy, ColumnTraits.Nullable)
        .Text("checkedBy", "审核人 of who reports.", row => row.Revision.CheckedBy, ColumnTraits.Nullable)
        .Text("signedBy", "负责人.", row => row.Revision.SignedBy, ColumnTraits.Nullable)
        .Text("approvedBy", "The names of the keys that approved it.", row => row.Revision.ApprovedBy, ColumnTraits.Nullable)
        .Truth("withheld", WithheldDoc, row => row.Revision.IsWithheld);
}
