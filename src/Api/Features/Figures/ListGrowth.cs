using Indicators.Api.Http;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Api.Features.Figures;

/// <summary>增长: each figure against its base.</summary>
public static class ListGrowth
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/growth", Handle)
        .WithName("listGrowth").WithTags("Figures").WithSummary("Growth 同比 against the same period a year before")
        .Reads(FigureWords.All);

    private static Results<Page<FigureItem>, Problem> Handle(Words words, Database database, TimeProvider clock) =>
        FigureEndpoint.Answer(words, database, clock, MeasureSet.Value | MeasureSet.Growth);
}
