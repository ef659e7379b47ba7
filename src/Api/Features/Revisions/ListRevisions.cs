using FastEndpoints;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Revisions;

/// <summary>All that was ever written, write by write.</summary>
public sealed class ListRevisions(Database database) : Endpoint<Words, Results<Page<RevisionRow>, Problem>>
{
    public override void Configure()
    {
        Get("/revisions");
        Permissions(Permission.ReadRevisions);
        Description(route => route
            .WithName("listRevisions").WithTags("Stored")
            .WithSummary("Revisions, the newest first: who wrote when, from which source, how many rows")
            .Reads([Word.AsOf, .. Word.Shape])
            .Refuses(StatusCodes.Status413PayloadTooLarge));
    }

    public override Task<Results<Page<RevisionRow>, Problem>> ExecuteAsync(Words words, CancellationToken ct) => Task.FromResult(Answer(words));

    private Results<Page<RevisionRow>, Problem> Answer(Words words)
    {
        using var snapshot = words.Open(database);
        if (words.Refused() is { } problem) return problem;
        if (words.Limit is null && snapshot.Revision > Page.MostRows) return Page.TooMany(snapshot.Revision);

        var (offset, limit) = (words.Cursor?.Offset ?? 0, words.Limit ?? Page.MostRows);
        var revisions = snapshot.Revisions(offset, limit + 1);
        var next = revisions.Count > limit ? new Cursor(offset + limit, snapshot.Revision).Write(words.Request) : null;
        var rows = revisions.Take(limit).Select(revision => new RevisionRow(revision)).ToList();
        return new Page<RevisionRow>(words, new(rows, next, snapshot.Revision), []);
    }
}
