using Indicators.Api.Http;
using Indicators.Storage;

namespace Indicators.Api.Endpoints;

/// <summary>Stores one indicator, whole. Once there is data, what it means stays: a new 口径 is a new indicator.</summary>
public static class PutIndicator
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/indicators/{code}", Handle)
        .WithName("putIndicator").WithTags("Catalogue").WithSummary("Write one indicator, whole")
        .Reads(Word.Lang).Takes(IndicatorRows.Shape).Refuses(StatusCodes.Status409Conflict);

    private static Task<Results<Ok<Receipt>, Problem>> Handle(string code, Words words, Database database) =>
        words.Put(
        database,
        snapshot => snapshot.Catalogue.Indicators.OfCode(code) is { Revision: var revision } ? [revision] : [],
        (reader, snapshot) => IndicatorRows.ReadOne(reader, snapshot, code));
}
