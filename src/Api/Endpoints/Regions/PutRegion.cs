using Indicators.Api.Http;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Endpoints;

/// <summary>Stores one region, whole.</summary>
public static class PutRegion
{
    private const string Example =
        """{ "name": "新建区", "level": "county", "parent": "360100", "from": "2015-08" }""";

    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/regions/{code}", Handle)
        .WithName("putRegion").WithTags("Catalogue").WithSummary("Write one region, whole")
        .Reads(Word.Lang).Takes(RegionRows.Shape, Example).Refuses(StatusCodes.Status409Conflict);

    private static Task<Results<Ok<Receipt>, Problem>> Handle(string code, Words words, Database database) =>
        words.Put(
        database,
        snapshot => snapshot.Catalogue.Regions.OfCode(code).Select(region => region.Revision),
        (reader, snapshot) => RegionRows.ReadOne(reader, snapshot, code));
}
