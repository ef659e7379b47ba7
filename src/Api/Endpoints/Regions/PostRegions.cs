using Indicators.Api.Http;
using Indicators.Storage;

namespace Indicators.Api.Endpoints;

/// <summary>Stores regions, all or none, as one revision.</summary>
public static class PostRegions
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/regions", Handle)
        .WithName("postRegions").WithTags("Catalogue").WithSummary("Write regions: upsert of whole items, all or nothing")
        .Reads(Word.Lang).Takes(RegionRows.Body).Refuses(StatusCodes.Status409Conflict);

    private static Task<Results<Ok<Receipt>, Problem>> Handle(Words words, Database database) => words.Write(database, RegionRows.Read);
}
