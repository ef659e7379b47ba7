using Indicators.Api.Http;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Api.Features.Figures;

/// <summary>完成率 and 序时进度: a row for every target.</summary>
public static class ListCompletion
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/completion", Handle)
        .WithName("listCompletion").WithTags("Figures").WithSummary("Completion 完成率 and pace 序时进度, a row for every target")
        .Reads(FigureWords.All);

    private static Results<Page<FigureItem>, Problem> Handle(Words words, Database database, TimeProvider clock) =>
        FigureEndpoint.Answer(words, database, clock, MeasureSet.Value | MeasureSet.Completion | MeasureSet.Pace, allTargets: true);
}
