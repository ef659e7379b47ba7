using FastEndpoints;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Submissions;

namespace Indicators.Api.Features.Submissions;

/// <summary>Approves all that await the caller and lie wholly within some indicators, a period and a region; each by itself.</summary>
public sealed class ApproveSubmissions(Database database, SubmissionReview review, TimeProvider clock)
    : Endpoint<QueryParameters, Results<Ok<BatchReceipt>, ProblemResult>>
{
    private const int PageRows = 1_000;

    public override void Configure()
    {
        Post("/submissions/approve");
        Permissions(Permission.Review);
        Description(route => route
            .WithName("approveSubmissions").WithTags("Submissions")
            .WithSummary("Approve what awaits you, by indicators, period and subtree; each submission by itself")
            .Reads(QueryParameter.Lang).Takes(BatchReader.Shape).NeverKept());
    }

    public override async Task<Results<Ok<BatchReceipt>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct)
    {
        if (words.Refused() is { } wrongWords) return wrongWords;
        var (body, refused) = await RequestBody.Receive(words.Request);
        if (body is null) return refused!;
        using var received = body;
        var caller = Caller.Of(HttpContext);
        var (batch, ids, problem) = Asked(words, body, caller);
        if (batch is null) return problem!;

        List<SubmissionReceipt> approved = [];
        List<RefusedSubmission> others = [];
        foreach (var id in ids)
        {
            var (receipt, wrong) = await review.Approve(id, caller, batch.Note, batch.ReleaseAt);
            if (receipt is not null) approved.Add(receipt);
            else others.Add(new(id, wrong!.Told(words.Language)));
        }

        return TypedResults.Ok(new BatchReceipt(approved, others));
    }

    private (SubmissionBatch? Batch, IReadOnlyList<string> Ids, ProblemResult? Problem) Asked(
        QueryParameters words, RequestBody body, Caller caller)
    {
        using var snapshot = words.Now(database);
        var (batch, problem) = WriteExtensions.Ask(
            body, reader => BatchReader.Read(reader, snapshot.Catalogue, clock.GetUtcNow()));
        if (batch is null) return (null, [], problem);
        List<string> ids = [];
        var (tree, from) = (snapshot.Catalogue.Regions, 0L);
        while (database.Submissions.List([SubmissionState.Waiting], from, PageRows) is { Count: > 0 } page)
        {
            ids.AddRange(page.Where(found => batch.Holds(tree, found) && caller.Awaits(tree, found)).Select(found => found.Id));
            from = page[^1].Number + 1;
        }

        return (batch, ids, null);
    }
}

/// <param name="Approved">The oldest first.</param>
/// <param name="Refused">What could not be approved, and why: it waits as before.</param>
public sealed record BatchReceipt(IReadOnlyList<SubmissionReceipt> Approved, IReadOnlyList<RefusedSubmission> Refused);

public sealed record RefusedSubmission(string Id, IReadOnlyList<ProblemError> Errors);
