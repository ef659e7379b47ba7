using FastEndpoints;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Revisions;

public sealed class GetRevision(Database database) : Endpoint<Words, Results<Item<RevisionRow>, Problem>>
{
    public override void Configure()
    {
        Get("/revisions/{number}");
        Permissions(Permission.ReadRevisions);
        Description(route => route
            .WithName("getRevision").WithTags("Stored").WithSummary("One revision")
            .Reads(Word.Lang).Refuses(StatusCodes.Status404NotFound));
    }

    public override Task<Results<Item<RevisionRow>, Problem>> ExecuteAsync(Words words, CancellationToken ct) => Task.FromResult(Answer(words));

    private Results<Item<RevisionRow>, Problem> Answer(Words words)
    {
        var number = Route<string>("number")!;
        using var snapshot = words.Open(database);
        if (words.Refused() is { } problem) return problem;
        return long.TryParse(number, out var asked) && snapshot.FindRevision(asked) is { } revision
            ? new Item<RevisionRow>(new(revision), revision.Number)
            : Problem.Of(StatusCodes.Status404NotFound, FaultCode.UnknownRevision, number);
    }
}
