using Indicators.Api.Http;
using Indicators.Storage;

namespace Indicators.Api.Features.Revisions;

public static class GetRevision
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/revisions/{number}", Handle)
        .WithName("getRevision").WithTags("Stored").WithSummary("One revision")
        .Reads(Word.Lang).Refuses(StatusCodes.Status404NotFound);

    private static Results<Item<RevisionRow>, Problem> Handle(string number, Words words, Database database)
    {
        using var snapshot = words.Open(database);
        if (words.Refused() is { } problem) return problem;
        return long.TryParse(number, out var asked) && snapshot.FindRevision(asked) is { } revision
            ? new Item<RevisionRow>(new(revision), revision.Number)
            : Problem.Of(StatusCodes.Status404NotFound, FaultCode.UnknownRevision, number);
    }
}
