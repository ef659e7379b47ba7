using FastEndpoints;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Receipts;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Revisions;

/// <summary>
/// Undoes a revision, whole: what was before it is written as a new revision, which can be undone itself. What was changed since stays,
/// and then nothing is undone.
/// </summary>
public sealed class RevertRevision(Database database) : Endpoint<QueryParameters, Results<Ok<WriteReceipt>, ProblemResult>>
{
    public override void Configure()
    {
        Post("/revisions/{number}/revert");
        Permissions(Permission.Revert);
        Description(route => route
            .WithName("revertRevision").WithTags("Stored").WithSummary("Undo a revision: what was before it, as a new revision")
            .Reads(QueryParameter.DryRun, QueryParameter.Lang).TakesAtWill(RevertReader.Shape)
            .ProducesProblems(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict));
    }

    public override async Task<Results<Ok<WriteReceipt>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct)
    {
        var number = Route<string>("number")!;
        return long.TryParse(number, out var revision) && IsKnown(revision)
            ? await words.Write(database, (reader, snapshot) => RevertReader.Read(reader, snapshot, revision)).Receipt(words, database)
            : ProblemResult.Of(StatusCodes.Status404NotFound, ErrorCode.UnknownRevision, number);
    }

    // What was shipped with a new database is no revision, and is not undone.
    private bool IsKnown(long revision)
    {
        using var snapshot = database.Read();
        return snapshot.FindRevision(revision) is not null;
    }
}
