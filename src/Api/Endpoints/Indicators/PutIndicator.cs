using Indicators.Api.Http;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Endpoints;

/// <summary>Stores one indicator, whole. Once there is data, what it means stays: a new 口径 is a new indicator.</summary>
public static class PutIndicator
{
    private const string Example =
        """
        {
          "name": "技术合同成交额", "nameEn": "Technology contract turnover", "unit": "亿元", "nature": "flow", "direction": "higher",
          "aliases": ["技术市场交易额"], "decimals": 2
        }
        """;

    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/indicators/{code}", Handle)
        .WithName("putIndicator").WithTags("Catalogue").WithSummary("Write one indicator, whole")
        .Reads(Word.Lang).Takes(IndicatorRows.Shape, Example).Refuses(StatusCodes.Status409Conflict);

    private static Task<Results<Ok<Receipt>, Problem>> Handle(string code, Words words, Database database) =>
        words.Put(
        database,
        snapshot => snapshot.Catalogue.Indicators.OfCode(code) is { Revision: var revision } ? [revision] : [],
        (reader, snapshot) => IndicatorRows.ReadOne(reader, snapshot, code));
}
