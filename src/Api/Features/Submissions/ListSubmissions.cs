using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Catalogue;
using Indicators.Storage;
using Indicators.Storage.Submissions;
using Indicators.Submissions;

namespace Indicators.Api.Features.Submissions;

/// <summary>What waits, the oldest first, of all that the caller may see.</summary>
public sealed class ListSubmissions(Database database) : Endpoint<QueryParameters, Results<Ok<SubmissionPage>, ProblemResult>>
{
    private const int PageRows = 1_000;

    private static readonly QueryParameter State = QueryParameter.Choice<SubmissionState>(
        "state", "Only those in these states, several with commas; without it those that wait for review.") with
    {
        Several = true,
    };

    private static readonly QueryParameter Limit = QueryParameter.Limit with
    {
        Description = "At most so many submissions, 1,000 unless said otherwise; the rest by next.",
        Range = (1, PageRows),
    };

    public override void Configure()
    {
        Get("/submissions");
        Permissions(Permission.ReadSubmissions);
        Description(route => route
            .WithName("listSubmissions").WithTags("Submissions").WithSummary("What waits for review, the oldest first")
            .Reads(
                State, QueryParameter.Indicator, QueryParameter.Region, QueryParameter.Within, QueryParameter.Level, Limit,
                QueryParameter.Cursor, QueryParameter.Lang)
            .NeverKept());
    }

    public override Task<Results<Ok<SubmissionPage>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<Ok<SubmissionPage>, ProblemResult> Answer(QueryParameters words)
    {
        var (limit, caller) = (words.Limit ?? PageRows, Caller.Of(HttpContext));
        IReadOnlyList<SubmissionState> states = words.Has(State) ? words.Choices<SubmissionState>(State) : [SubmissionState.Waiting];
        using var snapshot = words.Now(database);
        var catalogue = snapshot.Catalogue;
        var indicators = words.Has(QueryParameter.Indicator)
            ? words.Indicators(catalogue).Select(indicator => indicator.Id).ToHashSet()
            : null;
        var regions = words.RegionIds(catalogue.Regions)?.ToHashSet();
        words.CheckCursor(snapshot);
        if (words.Refused() is { } problem) return problem;

        var found = Seen(states, words.Cursor?.Offset ?? 0, caller, catalogue.Regions)
            .Where(submission => indicators?.Overlaps(submission.Indicators) is not false)
            .Where(submission => regions?.Overlaps(submission.Regions.Select(place => place.Region)) is not false)
            .Take(limit + 1).ToList();
        var next = found.Count > limit
            ? new PageCursor((int)found[limit].Number, snapshot.At(snapshot.Revision)).Write(words.Request)
            : null;
        return TypedResults.Ok(new SubmissionPage(
            [
                .. found.Take(limit).Select(submission => new SubmissionRow(
                    submission, catalogue, words.Language, caller.Awaits(catalogue.Regions, submission))),
            ],
            next));
    }

    private IEnumerable<Submission> Seen(IReadOnlyList<SubmissionState> states, long from, Caller caller, RegionTree tree)
    {
        for (var isMore = states.Count > 0; isMore;)
        {
            var page = database.Submissions.List(states, from, PageRows);
            foreach (var submission in page.Where(submission => caller.Sees(tree, submission))) yield return submission;
            isMore = page.Count == PageRows;
            if (isMore) from = page[^1].Number + 1;
        }
    }
}
