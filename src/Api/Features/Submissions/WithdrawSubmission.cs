using FastEndpoints;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;

namespace Indicators.Api.Features.Submissions;

/// <summary>Takes one's own submission back for good, as long as it does not count.</summary>
public sealed class WithdrawSubmission(SubmissionReview review, TimeProvider clock)
    : Endpoint<QueryParameters, Results<Ok<SubmissionReceipt>, ProblemResult>>
{
    public override void Configure()
    {
        Post("/submissions/{id:length(10)}/withdraw");
        Permissions(Permission.WriteSubmissions);
        Description(route => route
            .WithName("withdrawSubmission").WithTags("Submissions").WithSummary("Take your own submission back 撤回 before it counts")
            .Reads(QueryParameter.Lang).TakesAtWill(ReviewBody.Withdrawal.Shape)
            .ProducesProblems(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict).NeverKept());
    }

    public override async Task<Results<Ok<SubmissionReceipt>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct)
    {
        var (said, wrong) = await ReviewBody.Withdrawal.Read(words, clock.GetUtcNow());
        if (said is null) return wrong!;
        var (receipt, problem) = review.Withdraw(Route<string>("id")!, Caller.Of(HttpContext), said.Text);
        return receipt is null ? problem! : TypedResults.Ok(receipt);
    }
}
