using Indicators.Api.Http.Errors;
using Indicators.Catalogue;
using Indicators.Storage;
using Indicators.Storage.Submissions;
using Indicators.Submissions;

namespace Indicators.Api.Security;

/// <summary>
/// Who may see a submission: who sent it, reviewers and auditors whose scope covers all of it. To all others it is not there; whom it
/// names sees figures as they would be, as far as he may see them. Who may review it: reviewers of its ladder, but never who sent it, by
/// whichever key of his.
/// </summary>
public static class SubmissionAccess
{
    public static Sender AsSender(this Caller caller) => new(caller.KeyId, caller.Name, caller.Owner);

    public static bool Sent(this Caller caller, Submission submission) =>
        submission.Sender.KeyId == caller.KeyId || submission.Sender.IsSame(caller.AsSender());

    public static bool Sees(this Caller caller, RegionTree tree, Submission submission) =>
        caller.Sent(submission)
        || ((caller.May(Permission.Review) || caller.May(Permission.ReadAccessLog))
            && submission.Regions.All(region => region.IsCovered(caller.Scope, tree)));

    /// <summary>Whether what would be may be seen.</summary>
    public static bool Previews(this Caller caller, RegionTree tree, Submission submission) =>
        caller.KeyId is null
            ? caller.Scope.IsWhole
            : submission.Previewers.Contains(caller.KeyId)
                || (caller.May(Permission.Review) && submission.Regions.All(region => region.IsCovered(caller.Scope, tree)));

    /// <summary>Why somebody may not take the next step of a review; null where he may.</summary>
    public static ValidationError? Refusal(this Caller caller, RegionTree tree, Submission submission)
    {
        if (submission.Sender.IsSame(caller.AsSender())) return new(null, null, ErrorCode.OwnSubmission, submission.Id);
        var step = Math.Min(submission.Step, submission.Steps - 1);
        var beyond = new ReviewLadder(tree, submission.Steps).Beyond(caller.Scope, submission.Regions, step).ToList();
        return beyond.Count == 0 ? null : new(
            null, null, ErrorCode.OutOfScope, string.Join(", ", beyond.Select(region => $"{region.Name} {region.Code}")));
    }

    /// <summary>Whether the next step of its review is his to take: nobody takes two.</summary>
    public static bool Awaits(this Caller caller, RegionTree tree, Submission submission) =>
        submission.State is SubmissionState.Waiting && caller.May(Permission.Review) && caller.Refusal(tree, submission) is null
        && !submission.Approvers.Any(hand => hand.IsSame(caller.AsSender()));

    /// <summary>The submission of an id, for who may see it; to others it is not there.</summary>
    public static Submission? Find(this Database database, string id, Caller caller, RegionTree tree) =>
        database.Submissions.Find(id) is { } found && caller.Sees(tree, found) ? found : null;

    /// <summary>Likewise to be read: that another than who sent it sees figures which do not count yet is noted.</summary>
    public static Submission? Opened(this HttpContext context, Database database, string id, RegionTree tree)
    {
        var caller = Caller.Of(context);
        var found = database.Find(id, caller, tree);
        if (found is not null && !caller.Sent(found)) context.Features.Set(new PreviewFeature(id));
        return found;
    }

    public static ProblemResult Unknown(string id) =>
        ProblemResult.Of(StatusCodes.Status404NotFound, ErrorCode.UnknownSubmission, id);
}
