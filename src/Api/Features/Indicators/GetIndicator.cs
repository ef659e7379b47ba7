using Indicators.Api.Http;
using Indicators.Storage;

namespace Indicators.Api.Features.Indicators;

/// <summary>The indicator of a code, name or alias.</summary>
public static class GetIndicator
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/indicators/{code}", Handle)
        .WithName("getIndicator").WithTags("Catalogue").WithSummary("One indicator")
        .Reads(Word.AsOf, Word.Lang).Refuses(StatusCodes.Status404NotFound);

    private static Results<Item<IndicatorRow>, Problem> Handle(string code, Words words, Database database)
    {
        using var snapshot = words.Open(database);
        if (words.Refused() is { } problem) return problem;

        var found = snapshot!.Indicators().Find(code);
        if (found.Value is { } indicator) return new Item<IndicatorRow>(new(indicator, snapshot), snapshot.Newest, indicator.Revision);
        return words.NotFound(Lookups.FaultOf("code", code, found));
    }
}
