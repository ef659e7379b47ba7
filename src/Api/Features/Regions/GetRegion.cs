using Indicators.Api.Http;
using Indicators.Storage;

namespace Indicators.Api.Features.Regions;

/// <summary>The region that a code or name stands for at a time; without a time the one that lasts, else the last there was.</summary>
public static class GetRegion
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/regions/{code}", Handle)
        .WithName("getRegion").WithTags("Catalogue").WithSummary("One region")
        .Reads(Word.At, Word.AsOf, Word.Lang).Refuses(StatusCodes.Status404NotFound);

    private static Results<Item<RegionRow>, Problem> Handle(string code, Words words, Database database)
    {
        var at = words.Period(Word.At);
        using var snapshot = words.Open(database);
        if (words.Refused() is { } problem) return problem;

        var tree = snapshot!.Regions();
        var found = at is { Last: var month } ? tree.Find(code, month) : tree.FindEver(code);
        var region = found.Value ?? (at is null ? tree.OfCode(code).MaxBy(past => past.To ?? int.MaxValue) : null);
        if (region is not null) return new Item<RegionRow>(new(tree, region), snapshot.Newest, region.Revision);

        return words.NotFound(Lookups.FaultOf("code", code, at?.Last ?? int.MaxValue, found, tree));
    }
}
