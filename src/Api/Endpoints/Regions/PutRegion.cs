using Indicators.Api.Http;
using Indicators.Storage;

namespace Indicators.Api.Endpoints;

/// <summary>Stores one region, whole.</summary>
public static class PutRegion
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/regions/{code}", Handle)
        .WithName("putRegion").WithTags("Catalogue").WithSummary("Write one region, whole")
        .Reads(Word.Lang).Takes(RegionRows.Shape).Refuses(StatusCodes.Status409Conflict);

    private static Task<Results<Ok<Receipt>, Problem>> Handle(string code, Words words, Database database) =>
        words.Put(
        database,
        snapshot => snapshot.Catalogue.Regions.OfCode(code).Select(region => region.Revision),
        (reader, snapshot) => RegionRows.ReadOne(reader, snapshot, code));
}
