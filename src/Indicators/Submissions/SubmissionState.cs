namespace Indicators.Submissions;

/// <summary>How far a submission 报送 has come; the numbers are stored.</summary>
public enum SubmissionState
{
    /// <summary>待审核: for its reviewers, or for answers to what is queried.</summary>
    Waiting = 1,

    /// <summary>退回: for who sent it.</summary>
    Returned = 2,

    /// <summary>撤回 by who sent it, for good.</summary>
    Withdrawn = 3,

    /// <summary>通过, and in the figures.</summary>
    Approved = 4,

    /// <summary>待发布: approved, and in no figure before its time.</summary>
    Scheduled = 5,

    /// <summary>已发布: in the figures since its time.</summary>
    Released = 6,
}

/// <summary>What was done with a submission; the numbers are stored.</summary>
public enum SubmissionAction
{
    Submitted = 1,

    /// <summary>Sent again with other rows: its review begins anew.</summary>
    Corrected = 2,

    /// <summary>Queries 查询 were answered 说明.</summary>
    Answered = 3,
    Approved = 4,
    Returned = 5,
    Withdrawn = 6,
    Released = 7,

    /// <summary>It did not fit any more when its time came, and was returned.</summary>
    Failed = 8,

    /// <summary>It gives rise to other queries 查询 now than before: it was checked anew, and not approved.</summary>
    Queried = 9,
}

public static class SubmissionLife
{
    /// <summary>Whether who sent it may send other rows, or answers.</summary>
    public static bool IsOpen(this SubmissionState state) => state is SubmissionState.Waiting or SubmissionState.Returned;

    /// <summary>Whether it may still come to be in the figures.</summary>
    public static bool IsAhead(this SubmissionState state) => state.IsOpen() || state is SubmissionState.Scheduled;

    /// <summary>Whether review begins anew with it: what was approved before counts no more.</summary>
    public static bool BeginsReview(this SubmissionAction action) =>
        action is SubmissionAction.Submitted or SubmissionAction.Corrected or SubmissionAction.Returned or SubmissionAction.Failed;
}
