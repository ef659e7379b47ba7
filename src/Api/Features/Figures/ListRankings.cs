using Indicators.Api.Http;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Api.Features.Figures;

/// <summary>排名: places among peers by any figure, the unranked last with their reason.</summary>
public static class ListRankings
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/rankings", Handle)
        .WithName("listRankings").WithTags("Figures").WithSummary("Rankings 排名 by value, growth, points, completion or pace")
        .Reads(FigureWords.All);

    private static Results<Page<FigureItem>, Problem> Handle(Words words, Database database, TimeProvider clock) =>
        FigureEndpoint.Answer(words, database, clock, MeasureSet.Value | MeasureSet.Rank);
}
