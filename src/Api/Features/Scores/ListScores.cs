using FastEndpoints;
using Indicators.Api.Features.Figures;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Api.Features.Scores;

/// <summary>综合得分: each item's points, the total, the place, and what is missing.</summary>
public sealed class ListScores(Database database) : Endpoint<QueryParameters, Results<PageResult<ScoreRow>, ProblemResult>>
{
    public override void Configure()
    {
        Get("/scores");
        Permissions(Permission.ReadFigures);
        Description(route => route
            .WithName("listScores").WithTags("Figures")
            .WithSummary("Scores 综合得分 by a scheme: points, total, place, and what is missing")
            .Reads(ScoreParameters.All).ProducesProblems(StatusCodes.Status410Gone, StatusCodes.Status413PayloadTooLarge));
    }

    public override Task<Results<PageResult<ScoreRow>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<PageResult<ScoreRow>, ProblemResult> Answer(QueryParameters words)
    {
        using var snapshot = words.Open(database);
        var (query, precision) = (ScoreParameters.Read(words, snapshot), FigureParameters.PrecisionOf(words));
        if (PreviewWord.Read(words, database, snapshot) is { } preview)
            query = query is null ? null : query with { Scenario = preview, IsPreview = true };
        var since = words.Revision(FigureParameters.Since, snapshot);
        IReadOnlyList<string> chosen = since is null ? [] : [FigureParameters.Since.Name];
        var columns = words.Columns<ScoreRow>(chosen);
        var order = RowSort<ScoreRow>.Read(words, ScoreParameters.Sort, chosen);
        if (words.Refused(ScoreRules.Instance) is { } problem) return problem;

        IReadOnlyList<RegionScore> scores = [.. query!.Answer(snapshot)];
        var shown = Shown(query!, snapshot);
        if (since is null && order.IsNone) return words.Page(snapshot, columns, scores, shown.Show);

        IReadOnlyList<ScoreRow> rows = [.. scores.Select(shown.Show)];
        if (since is { } revision)
        {
            using var then = words.Open(database, revision);
            IReadOnlyList<ScoreRow> before = query!.In(then.Catalogue) is { } earlier
                ? [.. earlier.Answer(then).Select(Shown(earlier, then).Show)]
                : [];
            rows = RowDiff<ScoreRow>.Since(before, rows, columns, gone: row => row with { Gone = true });
        }

        return words.Page(snapshot, columns, order.Apply(rows));

        ScorePresenter Shown(ScoreQuery asked, Snapshot at) => new(asked, at.Catalogue, precision, words.Language);
    }
}
