using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Submissions;

/// <summary>One submission, whole.</summary>
public sealed class GetSubmission(Database database) : Endpoint<QueryParameters, Results<Ok<SubmissionItem>, ProblemResult>>
{
    public override void Configure()
    {
        Get("/submissions/{id:length(10)}");
        Permissions(Permission.ReadSubmissions);
        Description(route => route
            .WithName("getSubmission").WithTags("Submissions").WithSummary("One submission, with its queries and what was done with it")
            .Reads(QueryParameter.Lang).ProducesProblems(StatusCodes.Status404NotFound).NeverKept());
    }

    public override Task<Results<Ok<SubmissionItem>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<Ok<SubmissionItem>, ProblemResult> Answer(QueryParameters words)
    {
        var (id, caller) = (Route<string>("id")!, Caller.Of(HttpContext));
        using var snapshot = words.Now(database);
        if (words.Refused() is { } problem) return problem;
        return HttpContext.Opened(database, id, snapshot.Catalogue.Regions) is { } submission
            ? TypedResults.Ok(SubmissionItem.Of(submission, database, snapshot, caller, words.Language))
            : SubmissionAccess.Unknown(id);
    }
}
