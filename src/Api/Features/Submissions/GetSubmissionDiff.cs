using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Receipts;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Submissions;

/// <summary>What a submission changes, cell by cell.</summary>
public sealed class GetSubmissionDiff(Database database) : Endpoint<QueryParameters, Results<Ok<SubmissionDiff>, ProblemResult>>
{
    public override void Configure()
    {
        Get("/submissions/{id:length(10)}/diff");
        Permissions(Permission.ReadSubmissions);
        Description(route => route
            .WithName("getSubmissionDiff").WithTags("Submissions").WithSummary("What a submission changes: old → new, cell by cell")
            .Reads(QueryParameter.Lang).ProducesProblems(StatusCodes.Status404NotFound).NeverKept());
    }

    public override Task<Results<Ok<SubmissionDiff>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<Ok<SubmissionDiff>, ProblemResult> Answer(QueryParameters words)
    {
        var id = Route<string>("id")!;
        using var snapshot = words.Now(database);
        if (words.Refused() is { } problem) return problem;
        return HttpContext.Opened(database, id, snapshot.Catalogue.Regions) is { } submission
            ? TypedResults.Ok(new SubmissionDiff(
                SubmissionItem.DiffOf(database.Submissions.Content(submission), snapshot.Catalogue, words.Language), submission.CheckedAt))
            : SubmissionAccess.Unknown(id);
    }
}

/// <param name="Items">Each figure as it stood, and as it is to be.</param>
/// <param name="CheckedAt">The revision at which it stood so.</param>
public sealed record SubmissionDiff(IReadOnlyList<ReceiptChange> Items, long CheckedAt);
