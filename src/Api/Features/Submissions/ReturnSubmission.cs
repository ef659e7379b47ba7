using FastEndpoints;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;

namespace Indicators.Api.Features.Submissions;

/// <summary>Sends a submission back to who sent it, with a comment.</summary>
public sealed class ReturnSubmission(SubmissionReview review, TimeProvider clock)
    : Endpoint<QueryParameters, Results<Ok<SubmissionReceipt>, ProblemResult>>
{
    public override void Configure()
    {
        Post("/submissions/{id:length(10)}/return");
        Permissions(Permission.Review);
        Description(route => route
            .WithName("returnSubmission").WithTags("Submissions").WithSummary("Return a submission 退回 to who sent it, with a comment")
            .Reads(QueryParameter.Lang).Takes(ReviewBody.Return.Shape)
            .ProducesProblems(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict).NeverKept());
    }

    public override async Task<Results<Ok<SubmissionReceipt>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct)
    {
        var (said, wrong) = await ReviewBody.Return.Read(words, clock.GetUtcNow());
        if (said is null) return wrong!;
        var (receipt, problem) = review.Return(Route<string>("id")!, Caller.Of(HttpContext), said.Text!);
        return receipt is null ? problem! : TypedResults.Ok(receipt);
    }
}
