using Indicators.Storage.Submissions;
using Indicators.Submissions;

namespace Indicators.Api.Features.Submissions;

/// <summary>What was made of a submission. Asked for once more, the same is answered, whatever came after.</summary>
/// <param name="Step">How many steps of its review were done then, of how many.</param>
/// <param name="ReleaseAt">When it is to be in the figures; null for at once.</param>
/// <param name="Revision">The revision that it became; null while it was none, and where all of it was there already.</param>
public sealed record SubmissionReceipt(
    string Id, SubmissionState State, int Step, int Steps, DateTimeOffset? ReleaseAt, long? Revision)
{
    public static SubmissionReceipt Of(Submission submission, SubmissionEvent what) =>
        new(submission.Id, what.State, what.Step, submission.Steps, what.ReleaseAt, what.Revision);
}
