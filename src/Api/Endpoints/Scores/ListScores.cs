using Indicators.Api.Http;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Api.Endpoints;

/// <summary>综合得分: each item's points, the total, the place, and what is missing.</summary>
public static class ListScores
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/scores", Handle)
        .WithName("listScores").WithTags("Figures")
        .WithSummary("Scores 综合得分 by a scheme: points, total, place, and what is missing")
        .Reads(ScoreWords.All).Refuses(StatusCodes.Status413PayloadTooLarge);

    private static Results<Page<ScoreRow>, Problem> Handle(Words words, Database database)
    {
        using var snapshot = words.Open(database);
        var (query, precision) = (ScoreWords.Read(words, snapshot), ScoreWords.PrecisionOf(words));
        var order = Sorting<ScoreRow>.Read(words, ScoreWords.Sort);
        if (words.Refused() is { } problem) return problem;

        var shown = new ScoreRows(query!, snapshot.Catalogue.Indicators, precision, words.Language);
        return words.Page(snapshot, order.Apply([.. query!.Answer(snapshot).Select(shown.Show)]));
    }
}
