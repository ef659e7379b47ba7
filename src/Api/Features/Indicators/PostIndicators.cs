using FastEndpoints;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Indicators;

/// <summary>Stores indicators, all or none, as one revision.</summary>
public sealed class PostIndicators(Database database) : Endpoint<Words, Results<Ok<Receipt>, Problem>>
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

    public override void Configure()
    {
        Post("/indicators");
        Permissions(Permission.WriteCatalogue);
        Description(route => route
            .WithName("postIndicators").WithTags("Catalogue").WithSummary("Write indicators: upsert of whole items, all or nothing")
            .Reads(Word.Lang).Takes(IndicatorRows.Body, Example).Refuses(StatusCodes.Status409Conflict));
    }

    public override Task<Results<Ok<Receipt>, Problem>> ExecuteAsync(Words words, CancellationToken ct) => words.Write(database, IndicatorRows.Read);
}
