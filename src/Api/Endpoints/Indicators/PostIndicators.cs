using Indicators.Api.Http;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Endpoints;

/// <summary>Stores indicators, all or none, as one revision.</summary>
public static class PostIndicators
{
    private const string Example =
        """
        {
          "indicators": [
            { "code": "rd-personnel", "name": "研发人员全时当量", "unit": "人年", "nature": "flow", "direction": "higher", "shortestPeriod": "year" },
            {
              "code": "rd-personnel-per-10k-population", "name": "每万人研发人员", "unit": "人年/万人", "nature": "ratio", "direction": "higher",
              "numerator": "rd-personnel", "denominator": "population", "factor": 10000, "decimals": 2
            }
          ]
        }
        """;

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/indicators", Handle)
        .WithName("postIndicators").WithTags("Catalogue").WithSummary("Write indicators: upsert of whole items, all or nothing")
        .Reads(Word.Lang).Takes(IndicatorRows.Body, Example).Refuses(StatusCodes.Status409Conflict);

    private static Task<Results<Ok<Receipt>, Problem>> Handle(Words words, Database database) => words.Write(database, IndicatorRows.Read);
}
