using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Errors;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Storage.Writing;
using Indicators.Submissions;

namespace Indicators.Api.Features.Figures;

/// <summary>
/// Figures as they would be with a submission that does not count yet: for its reviewers, and for whom it names. Nobody keeps the answer,
/// and who got it is noted by name.
/// </summary>
public static class PreviewWord
{
    public static readonly QueryParameter With = new(
        "with", "The id of a submission that does not count yet: figures as they would be, flagged preview, for its reviewers and whom it "
            + "names.");

    /// <summary>What is to be seen as if it had been written; null where nothing is, or it is a fault.</summary>
    public static ChangeSet? Read(QueryParameters words, Database database, Snapshot snapshot)
    {
        if (words.Text(With) is not { } id) return null;
        var (context, tree) = (words.Request.HttpContext, snapshot.Catalogue.Regions);
        var caller = Caller.Of(context);
        if (database.Submissions.Find(id) is not { } submission || !caller.Previews(tree, submission))
        {
            var isKnown = database.Find(id, caller, tree) is not null;
            words.Errors.Add(With.Name, isKnown ? ErrorCode.NoPreviewer : ErrorCode.UnknownSubmission, id);
            return null;
        }

        if (!submission.State.IsAhead())
        {
            SubmissionState[] ahead = [.. Enum.GetValues<SubmissionState>().Where(state => state.IsAhead())];
            words.Errors.Add(
                With.Name, ErrorCode.WrongState, CodeLists.Of<SubmissionState>().Of(submission.State),
                ahead.Select(CodeLists.Of<SubmissionState>().Of).ToList());
            return null;
        }

        context.Features.Set(new PreviewFeature(id));
        return database.Submissions.Content(submission).Figures.ToChangeSet() with { Source = submission.Source };
    }
}
