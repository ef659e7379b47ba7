using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Revisions;

/// <summary>Works out the hash of every revision from what is stored now, and names the first that has another.</summary>
public sealed class VerifyRevisions(Database database) : Endpoint<QueryParameters, Results<Ok<HistoryReport>, ProblemResult>>
{
    private static readonly QueryParameter Noted = new(
        "head", "A revision with its hash, as it was noted elsewhere: 12:…. Who can write into the database could change all hashes, but "
            + "not what was noted.");

    public override void Configure()
    {
        Get("/revisions/verify");
        Permissions(Permission.VerifyHistory);
        Description(route => route
            .WithName("verifyRevisions").WithTags("Stored").WithSummary("Whether history is what was written")
            .Reads(Noted, QueryParameter.Lang).NeverKept());
    }

    public override Task<Results<Ok<HistoryReport>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words, ct));

    private Results<Ok<HistoryReport>, ProblemResult> Answer(QueryParameters words, CancellationToken cancellation)
    {
        var noted = words.Revision(Noted);
        if (noted is { Hash: null }) words.Errors.Add(Noted.Name, ErrorCode.BadRevision, words.Text(Noted)!);
        if (words.Refused() is { } problem) return problem;
        var passed = 0L;
        var verified = database.Verify(noted?.Point, rows => passed = rows, cancellation);
        words.Cells.Took(passed);
        return TypedResults.Ok(HistoryReport.Of(verified));
    }
}
