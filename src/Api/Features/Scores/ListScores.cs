using FastEndpoints;
using Indicators.Api.Features.Figures;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Api.Features.Scores;

/// <summary>综合得分: each item's points, the total, the place, and what is missing.</summary>
public sealed class ListScores(Database database) : Endpoint<Words, Results<Page<ScoreRow>, Problem>>
{
    public override void Configure()
    {
        Get("/scores");
        Permissions(Permission.ReadFigures);
        Description(route => route
            .WithName("listScores").WithTags("Figures")
            .WithSummary("Scores 综合得分 by a scheme: points, total, place, and what is missing")
            .Reads(ScoreWords.All).Refuses(StatusCodes.Status410Gone, StatusCodes.Status413PayloadTooLarge));
    }

    public override Task<Results<Page<ScoreRow>, Problem>> ExecuteAsync(Words words, CancellationToken ct) => Task.FromResult(Answer(words));

    private Results<Page<ScoreRow>, Problem> Answer(Words words)
    {
        using var snapshot = words.Open(database);
        var (query, precision) = (ScoreWords.Read(words, snapshot), ScoreWords.PrecisionOf(words));
        var since = SinceRules.Read(words, snapshot);
        IReadOnlyList<string> chosen = since is null ? [] : [FigureWords.Since.Name];
        var order = Sorting<ScoreRow>.Read(words, ScoreWords.Sort, chosen);
        if (words.Refused(ScoreRules.Instance) is { } problem) return problem;

        IReadOnlyList<RegionScore> scores = [.. query!.Answer(snapshot)];
        var shown = Shown(query!, snapshot);
        if (since is null && order.IsNone) return words.Page(snapshot, scores, shown.Show, chosen);

        IReadOnlyList<ScoreRow> rows = [.. scores.Select(shown.Show)];
        if (since is { } revision)
        {
            using var then = database.Read(AsOf.Revision(revision));
            IReadOnlyList<ScoreRow> before = query!.In(then.Catalogue) is { } earlier ? [.. earlier.Answer(then).Select(Shown(earlier, then).Show)] : [];
            rows = Differences<ScoreRow>.Since(before, rows, gone: row => row with { Gone = true });
        }

        return words.Page(snapshot, order.Apply(rows), chosen);

        ScoreRows Shown(ScoreQuery asked, Snapshot at) => new(asked, at.Catalogue.Indicators, precision, words.Language, chosen);
    }
}
