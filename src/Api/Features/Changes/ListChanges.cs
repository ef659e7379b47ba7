using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Storage.Versions;

namespace Indicators.Api.Features.Changes;

/// <summary>
/// What was written or deleted after a revision, every version once, in order of revision, resource and key. Follow next to its end, from
/// a page too that has few rows or none, as little is of the regions that were asked for; then revision is the since to go on with.
/// </summary>
public sealed class ListChanges(Database database) : Endpoint<QueryParameters, Results<PageResult<ChangeRow>, ProblemResult>>
{
    // About a tenth of a second.
    private const int MostPassed = 50_000;

    private static readonly QueryParameter Since = new(
        "since", "The revision after which the changes begin, 0 for all that was ever written; with its hash, 12:…, as the header History "
            + "told it, what is another revision now is refused.")
    {
        Required = true,
        Example = "0",
    };

    public override void Configure()
    {
        Get("/changes");
        Permissions(Permission.ReadRevisions);
        Description(route => route
            .WithName("listChanges").WithTags("Stored").WithSummary("What was written or deleted after a revision, in order")
            .Reads(
                [
                    Since, QueryParameter.Indicator, QueryParameter.Region, QueryParameter.Within, QueryParameter.Level,
                    .. ListParameters.Shape,
                ])
            .ProducesProblems(StatusCodes.Status410Gone, StatusCodes.Status413PayloadTooLarge));
    }

    public override Task<Results<PageResult<ChangeRow>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<PageResult<ChangeRow>, ProblemResult> Answer(QueryParameters words)
    {
        using var snapshot = words.Now(database);
        var filter = new ChangeFilter(
            words.Has(QueryParameter.Indicator) ? words.Indicators(snapshot.Catalogue).Select(indicator => indicator.Id).ToHashSet() : null,
            words.RegionIds(snapshot.Catalogue.Regions)?.ToHashSet());
        var since = words.Revision(Since, snapshot) ?? 0;
        words.CheckCursor(snapshot);
        var columns = words.Columns<ChangeRow>();
        if (words.Refused() is { } problem) return problem;

        // A cursor stands within its revision. What lies before it never changes, so nothing has to be pinned.
        var (after, passed) = words.Cursor is { } cursor ? (cursor.Revision - 1, cursor.Offset) : (since, 0);
        var budget = new ReadingBudget(MostPassed, (after + 1, passed));
        var changes = snapshot.Changes(after, filter, budget)
            .SkipWhile(change => change.Revision.Number == after + 1 && change.Position < passed);
        var limit = words.Limit ?? PageResult.MostRows;
        List<StoredChange> found = [.. changes.Take(limit + 1)];
        if (words.Limit is null && (found.Count > limit || budget.StoppedAt is not null)) return PageResult.TooMany($"{limit}+");

        var items = new ChangePresenter(words.Language);
        var rows = found.Take(limit).Select(items.Row).ToList();
        var follows = found.Count > limit ? (found[limit].Revision.Number, found[limit].Position) : budget.StoppedAt;
        var next = follows is var (revision, position) ? new PageCursor(position, snapshot.At(revision)).Write(words.Request) : null;
        var newest = snapshot.At(rows.Count > 0 ? rows[^1].Revision.Number : after);
        return new PageResult<ChangeRow>(words, new(columns, rows, next, newest, AnswerShape.Of(words)));
    }
}
