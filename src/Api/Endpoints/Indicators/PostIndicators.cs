using Indicators.Api.Http;
using Indicators.Storage;

namespace Indicators.Api.Endpoints;

/// <summary>Stores indicators, all or none, as one revision.</summary>
public static class PostIndicators
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/indicators", Handle)
        .WithName("postIndicators").WithTags("Catalogue").WithSummary("Write indicators: upsert of whole items, all or nothing")
        .Reads(Word.Lang).Takes(IndicatorRows.Body).Refuses(StatusCodes.Status409Conflict);

    private static Task<Results<Ok<Receipt>, Problem>> Handle(Words words, Database database) => words.Write(database, IndicatorRows.Read);
}
