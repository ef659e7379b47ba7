using FastEndpoints;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;

namespace Indicators.Api.Features.Submissions;

/// <summary>Lets a submission pass a step of its review; with the last it counts, at once or when its time comes.</summary>
public sealed class ApproveSubmission(SubmissionReview review, TimeProvider clock)
    : Endpoint<QueryParameters, Results<Ok<SubmissionReceipt>, ProblemResult>>
{
    public override void Configure()
    {
        Post("/submissions/{id:length(10)}/approve");
        Permissions(Permission.Review);
        Description(route => route
            .WithName("approveSubmission").WithTags("Submissions").WithSummary("Approve a submission 审核通过: it becomes one revision")
            .Reads(QueryParameter.Lang).TakesAtWill(ReviewBody.Approval.Shape)
            .ProducesProblems(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict).NeverKept());
    }

    public override async Task<Results<Ok<SubmissionReceipt>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct)
    {
        var (said, wrong) = await ReviewBody.Approval.Read(words, clock.GetUtcNow());
        if (said is null) return wrong!;
        var (receipt, problem) = await review.Approve(Route<string>("id")!, Caller.Of(HttpContext), said.Text, said.ReleaseAt);
        return receipt is null ? problem! : TypedResults.Ok(receipt);
    }
}
