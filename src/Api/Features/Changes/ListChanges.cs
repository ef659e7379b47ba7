using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Storage.Tables;
using Indicators.Storage.Versions;

namespace Indicators.Api.Features.Changes;

/// <summary>
/// What was written or deleted after a revision, every version once, in order of revision, resource and key. Follow next to its end;
/// then revision is the since to go on with.
/// </summary>
public sealed class ListChanges(Database database) : Endpoint<QueryParameters, Results<PageResult<ChangeRow>, ProblemResult>>
{
    // Where one revision has more, all of it is passed over again for each piece.
    private const int PieceChanges = 50_000;

    // About a tenth of a second.
    private const int MostPassed = 50_000;

    private static readonly QueryParameter Since = new(
        "since", "The revision after which the changes begin, 0 for all that was ever written; with its hash, 12:…, as the header History "
            + "told it, what is another revision now is refused.")
    {
        Required = true,
        Example = "0",
    };

    private static readonly QueryParameter Latest = new(
        "latest", "true leaves out what was changed again since: the last change of each item, for who keeps no versions.")
    {
        IsBoolean = true,
    };

    public override void Configure()
    {
        Get("/changes");
        Permissions(Permission.ReadRevisions);
        Description(route => route
            .WithName("listChanges").WithTags("Stored").WithSummary("What was written or deleted after a revision, in order")
            .Reads(
                [
                    Since, Latest, QueryParameter.Indicator, QueryParameter.Region, QueryParameter.Within, QueryParameter.Level,
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
            words.RegionIds(snapshot.Catalogue.Regions)?.ToHashSet(),
            Latest: words.Boolean(Latest) ?? false);
        var since = words.Revision(Since, snapshot) ?? 0;
        words.CheckCursor(snapshot);
        var columns = words.Columns<ChangeRow>();
        if (words.Refused() is { } problem) return problem;

        // A cursor stands within its revision. What lies before it never changes, so nothing has to be pinned.
        var (after, passed) = words.Cursor is { } cursor ? (cursor.Revision - 1, cursor.Offset) : (since, 0);
        var budget = new ReadingBudget(words.Cells.ToRead(MostPassed), (after + 1, passed));
        var limit = words.Limit ?? (words.IsEndless() ? PieceChanges : PageResult.MostRows);
        List<StoredChange> found = [.. Following(snapshot, after, passed, filter, budget).Take(words.Cells.ToRead(limit + 1))];
        words.Cells.Listed(found.Count + budget.Passed);
        var follows = Place(found, limit, budget);
        if (follows is not null && words.IsEndless())
            return new PageResult<ChangeRow>(
                words, snapshot.At(snapshot.Head), Stream(words, snapshot.At(snapshot.Head), filter, columns, found, follows));
        if (follows is not null && words.Limit is null) return PageResult.TooMany($"{limit}+");

        var items = new ChangePresenter(words.Language);
        var rows = found.Take(limit).Select(items.Row).ToList();
        var next = follows is var (revision, position) ? new PageCursor(position, snapshot.At(revision)).Write(words.Request) : null;
        var newest = snapshot.At(rows.Count > 0 ? rows[^1].Revision.Number : after);
        return new PageResult<ChangeRow>(words, new(columns, rows, next, newest, AnswerShape.Of(words)));
    }

    private static IEnumerable<StoredChange> Following(
        Snapshot snapshot, long after, int passed, ChangeFilter filter, ReadingBudget budget) => snapshot.Changes(after, filter, budget)
            .SkipWhile(change => change.Revision.Number == after + 1 && change.Position < passed);

    // Where what was found goes on; null where it is all.
    private static (long Revision, int Position)? Place(List<StoredChange> found, int limit, ReadingBudget budget) =>
        found.Count > limit ? (found[limit].Revision.Number, found[limit].Position) : budget.StoppedAt;

    // All of them, in pieces that each begin where the one before ended.
    private IEnumerable<SegmentedBuffer> Stream(
        QueryParameters words, HistoryPoint head, ChangeFilter filter, IReadOnlyList<AnswerColumn<ChangeRow>> columns,
        List<StoredChange> found, (long Revision, int Position)? next)
    {
        yield return Piece(words, columns, found);
        while (next is var (revision, position))
        {
            using (var snapshot = words.Open(database, head.Revision))
            {
                if (snapshot.At(head.Revision) != head) throw new InvalidOperationException($"Revision {head.Revision} is another now.");
                var budget = new ReadingBudget(MostPassed, (revision, position));
                found = [.. Following(snapshot, revision - 1, position, filter, budget).Take(PieceChanges + 1)];
                next = Place(found, PieceChanges, budget);
            }

            yield return Piece(words, columns, found);
        }
    }

    private static SegmentedBuffer Piece(
        QueryParameters words, IReadOnlyList<AnswerColumn<ChangeRow>> columns, IReadOnlyList<StoredChange> found)
    {
        var items = new ChangePresenter(words.Language);
        return RowStream.Written(columns, found.Take(PieceChanges).Select(items.Row));
    }
}
