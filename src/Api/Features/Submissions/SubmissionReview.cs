using Indicators.Api.Configuration;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Errors;
using Indicators.Api.Security;
using Indicators.Catalogue;
using Indicators.Storage;
using Indicators.Storage.Submissions;
using Indicators.Storage.Writing;
using Indicators.Submissions;

namespace Indicators.Api.Features.Submissions;

/// <summary>
/// Lets submissions pass, step by step. Before the last of them one is checked anew; then it is one revision, by whoever sent it, or waits
/// for its time.
/// </summary>
public sealed class SubmissionReview(Database database, TimeProvider clock, Settings settings)
{
    private const int Attempts = 5;

    /// <param name="releaseAt">When it is to count; null for when it says itself, else at once.</param>
    public async Task<(SubmissionReceipt? Receipt, ProblemResult? Problem)> Approve(
        string id, Caller reviewer, string? note, DateTimeOffset? releaseAt)
    {
        for (var attempt = 1; ; attempt++)
        {
            var tree = Regions();
            if (database.Find(id, reviewer, tree) is not { } submission) return (null, SubmissionAccess.Unknown(id));
            if (Before(submission, reviewer, SubmissionAction.Approved) is { } before) return (before, null);
            if (Refusal(reviewer, tree, submission, SubmissionState.Waiting) is { } refused) return (null, refused);
            var check = new SubmissionRecheck(database, WritePolicy.Of(clock, settings), submission);
            if (check.Problem() is { } problem)
            {
                // What another hand let pass meanwhile is what it now does not fit: the next look tells its state.
                if (check.NewQueries.Count > 0 ? IsQueried(submission, check, reviewer) : IsStill(submission)) return (null, problem);
                continue;
            }

            try
            {
                if (await Pass(submission, check, reviewer, note, releaseAt) is { } receipt) return (receipt, null);
            }
            catch (WriteConflictException conflict) when (WriteExtensions.IsOvertaken(conflict) && attempt < Attempts)
            {
                // Somebody wrote since it was checked: check it again.
            }
            catch (WriteConflictException conflict)
            {
                return (null, WriteExtensions.Refusal(conflict));
            }
        }
    }

    /// <summary>
    /// Lets one count whose time has come, whichever process comes to it first. What does not fit any more is returned, with its cells.
    /// </summary>
    public async Task Release(string id)
    {
        for (var attempt = 1; database.Submissions.Find(id) is { State: SubmissionState.Scheduled } submission; attempt++)
        {
            var check = new SubmissionRecheck(database, WritePolicy.Of(clock, settings), submission);
            if (check.Faults.Any)
            {
                var told = string.Join('\n', check.Faults.First.Select(fault => fault.Told(Language.Chinese)));
                var (returned, failed) = Changed(
                    submission with { State = SubmissionState.Returned, Step = 0, Approvers = [], Comment = told },
                    SubmissionAction.Failed, null, told);
                database.Submissions.Change(returned, failed);
                return;
            }

            var (released, what) = Changed(
                submission with { State = SubmissionState.Released }, SubmissionAction.Released, null, null);
            try
            {
                await database.Write(SubmissionRegister.Applied(check.Signed(Reviewers(submission)), released, what));
                return;
            }
            catch (WriteConflictException conflict) when (WriteExtensions.IsOvertaken(conflict) && attempt < Attempts)
            {
                // Somebody wrote since it was checked, or released it: look again.
            }
        }
    }

    /// <summary>Sends it back to who sent it.</summary>
    public (SubmissionReceipt? Receipt, ProblemResult? Problem) Return(string id, Caller reviewer, string note) =>
        Change(id, reviewer, SubmissionAction.Returned, note, (tree, submission) => Refusal(
            reviewer, tree, submission, SubmissionState.Waiting, SubmissionState.Scheduled));

    /// <summary>Takes it back for good.</summary>
    public (SubmissionReceipt? Receipt, ProblemResult? Problem) Withdraw(string id, Caller sender, string? note) =>
        Change(id, sender, SubmissionAction.Withdrawn, note, (_, submission) => sender.Sent(submission)
            ? WrongState(submission, SubmissionState.Waiting, SubmissionState.Returned, SubmissionState.Scheduled)
            : SubmissionAccess.Unknown(id));

    private (SubmissionReceipt? Receipt, ProblemResult? Problem) Change(
        string id, Caller by, SubmissionAction action, string? note, Func<RegionTree, Submission, ProblemResult?> refuse)
    {
        while (true)
        {
            var tree = Regions();
            if (database.Find(id, by, tree) is not { } submission) return (null, SubmissionAccess.Unknown(id));
            if (Before(submission, by, action) is { } before) return (before, null);
            if (refuse(tree, submission) is { } refused) return (null, refused);
            var isReturned = action is SubmissionAction.Returned;
            var (changed, what) = Changed(submission with
            {
                State = isReturned ? SubmissionState.Returned : SubmissionState.Withdrawn,
                Step = isReturned ? 0 : submission.Step,
                Approvers = isReturned ? [] : submission.Approvers,
                Comment = isReturned ? note : submission.Comment,
            }, action, by, note);
            if (database.Submissions.Change(changed, what)) return (SubmissionReceipt.Of(changed, what), null);
        }
    }

    private bool IsStill(Submission submission) => database.Submissions.Find(submission.Id)?.Version == submission.Version;

    // Who sent it finds what to answer; false where somebody changed it meanwhile.
    private bool IsQueried(Submission submission, SubmissionRecheck check, Caller reviewer)
    {
        var (changed, what) = Changed(submission with { Queries = check.Queries }, SubmissionAction.Queried, reviewer, null);
        return database.Submissions.Change(changed, what with { Queries = [.. check.NewQueries.Select(query => query.Number)] });
    }

    // Null where somebody changed it meanwhile.
    private async Task<SubmissionReceipt?> Pass(
        Submission submission, SubmissionRecheck check, Caller reviewer, string? note, DateTimeOffset? releaseAt)
    {
        var passed = submission with
        {
            Step = submission.Step + 1,
            Approvers = [.. submission.Approvers, reviewer.AsSender()],
            ReleaseAt = releaseAt ?? submission.ReleaseAt,
        };
        var isLast = passed.Step == passed.Steps;
        var (changed, what) = Changed(passed with
        {
            State = !isLast ? SubmissionState.Waiting
                : passed.ReleaseAt > clock.GetUtcNow() ? SubmissionState.Scheduled : SubmissionState.Approved,
        }, SubmissionAction.Approved, reviewer, note);
        if (changed.State is not SubmissionState.Approved)
            return database.Submissions.Change(changed, what) ? SubmissionReceipt.Of(changed, what) : null;

        var signed = check.Signed(Reviewers(submission).Append(reviewer.Name));
        var written = await database.Write(SubmissionRegister.Applied(signed, changed, what));
        return SubmissionReceipt.Of(changed, what with { Revision = written.Changed > 0 ? written.Revision : null });
    }

    private (Submission Changed, SubmissionEvent What) Changed(Submission after, SubmissionAction action, Caller? by, string? note)
    {
        var now = clock.GetUtcNow();
        return (after with { Updated = now }, SubmissionFiling.Event(action, after, by, now, note));
    }

    // What the same hand did in this round already: sent again, it is answered as it was.
    private SubmissionReceipt? Before(Submission submission, Caller by, SubmissionAction action)
    {
        var trail = database.Submissions.Trail(submission);
        var round = action is SubmissionAction.Approved ? trail.Skip(LastBeginning(trail) + 1) : trail.TakeLast(1);
        var done = round.LastOrDefault(what => what.Action == action && IsOf(what.By));
        // Who has no key may take every step of a review.
        return done is null || (by.KeyId is null && submission.State is SubmissionState.Waiting)
            ? null
            : SubmissionReceipt.Of(submission, done);

        bool IsOf(Sender hand) => hand.KeyId == by.KeyId || hand.IsSame(by.AsSender());
    }

    private IEnumerable<string?> Reviewers(Submission submission)
    {
        var trail = database.Submissions.Trail(submission);
        return trail.Skip(LastBeginning(trail) + 1).Where(what => what.Action is SubmissionAction.Approved).Select(what => what.By.Name);
    }

    private static int LastBeginning(IReadOnlyList<SubmissionEvent> trail) =>
        trail.Select((what, at) => what.Action.BeginsReview() ? at : -1).Max();

    private static ProblemResult? Refusal(
        Caller reviewer, RegionTree tree, Submission submission, params SubmissionState[] states) =>
        reviewer.Refusal(tree, submission) is { } refused
            ? ProblemResult.Of(StatusCodes.Status403Forbidden, refused)
            : WrongState(submission, states);

    /// <summary>Null where it is in one of the states.</summary>
    public static ProblemResult? WrongState(Submission submission, params SubmissionState[] states) =>
        states.Contains(submission.State) ? null : ProblemResult.Of(
            StatusCodes.Status409Conflict, ErrorCode.WrongState, CodeOf(submission.State), states.Select(CodeOf).ToList());

    private static Http.Labels.Code CodeOf(SubmissionState state) => Http.Codes.CodeLists.Of<SubmissionState>().Of(state);

    private RegionTree Regions()
    {
        using var snapshot = database.Read();
        return snapshot.Catalogue.Regions;
    }
}
