using Indicators.Api.Http;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Endpoints;

/// <summary>Stores regions, all or none, as one revision.</summary>
public static class PostRegions
{
    private const string Example =
        """
        {
          "note": "2015年8月撤县设区",
          "regions": [
            { "code": "360122", "name": "新建县", "level": "county", "parent": "360100", "to": "2015-07", "successors": ["360112"] },
            { "code": "360112", "name": "新建区", "level": "county", "parent": "360100", "from": "2015-08" }
          ]
        }
        """;

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/regions", Handle)
        .WithName("postRegions").WithTags("Catalogue").WithSummary("Write regions: upsert of whole items, all or nothing")
        .Reads(Word.Lang).Takes(RegionRows.Body, Example).Refuses(StatusCodes.Status409Conflict);

    private static Task<Results<Ok<Receipt>, Problem>> Handle(Words words, Database database) => words.Write(database, RegionRows.Read);
}
