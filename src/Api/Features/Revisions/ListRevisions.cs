using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Revisions;

/// <summary>All that was ever written, write by write.</summary>
public sealed class ListRevisions(Database database) : Endpoint<QueryParameters, Results<PageResult<RevisionRow>, ProblemResult>>
{
    public override void Configure()
    {
        Get("/revisions");
        Permissions(Permission.ReadRevisions);
        Description(route => route
            .WithName("listRevisions").WithTags("Stored")
            .WithSummary("Revisions, the newest first: who wrote when, from which source, how many rows")
            .Reads([QueryParameter.AsOf, .. ListParameters.Shape])
            .ProducesProblems(StatusCodes.Status413PayloadTooLarge));
    }

    public override Task<Results<PageResult<RevisionRow>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<PageResult<RevisionRow>, ProblemResult> Answer(QueryParameters words)
    {
        using var snapshot = words.Open(database);
        var columns = words.Columns<RevisionRow>();
        if (words.Refused() is { } problem) return problem;
        if (words.Limit is null && snapshot.Revision > PageResult.MostRows) return PageResult.TooMany(snapshot.Revision);

        var (offset, limit) = (words.Cursor?.Offset ?? 0, words.Limit ?? PageResult.MostRows);
        var revisions = snapshot.Revisions(offset, words.Cells.ToRead(limit + 1));
        words.Cells.Listed(revisions.Count);
        var next = revisions.Count > limit ? new PageCursor(offset + limit, snapshot.At(snapshot.Revision)).Write(words.Request) : null;
        var rows = revisions.Take(limit).Select(revision => new RevisionRow(revision)).ToList();
        return new PageResult<RevisionRow>(
            words, new(columns, rows, next, snapshot.At(snapshot.Revision), AnswerShape.Of(words)));
    }
}
