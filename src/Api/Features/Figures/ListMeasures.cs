using Indicators.Api.Http;
using Indicators.Storage;

namespace Indicators.Api.Features.Figures;

/// <summary>Any indicators × regions × periods × measures.</summary>
public static class ListMeasures
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/measures", Handle)
        .WithName("listMeasures").WithTags("Figures").WithSummary("Any indicators × regions × periods × measures")
        .Reads([FigureWords.Measure, .. FigureWords.All]);

    private static Results<Page<FigureItem>, Problem> Handle(Words words, Database database, TimeProvider clock) =>
        FigureEndpoint.Answer(words, database, clock, measures: null);
}
