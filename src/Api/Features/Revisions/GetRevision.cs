using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Revisions;

public sealed class GetRevision(Database database) : Endpoint<QueryParameters, Results<EntityResult<RevisionRow>, ProblemResult>>
{
    public override void Configure()
    {
        Get("/revisions/{number}");
        Permissions(Permission.ReadRevisions);
        Description(route => route
            .WithName("getRevision").WithTags("Stored").WithSummary("One revision")
            .Reads(QueryParameter.Lang).ProducesProblems(StatusCodes.Status404NotFound));
    }

    public override Task<Results<EntityResult<RevisionRow>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<EntityResult<RevisionRow>, ProblemResult> Answer(QueryParameters words)
    {
        var number = Route<string>("number")!;
        using var snapshot = words.Open(database);
        if (words.Refused() is { } problem) return problem;
        return long.TryParse(number, out var asked) && snapshot.FindRevision(asked) is { } revision
            ? new EntityResult<RevisionRow>(new(revision), snapshot.At(revision.Number))
            : ProblemResult.Of(StatusCodes.Status404NotFound, ErrorCode.UnknownRevision, number);
    }
}
