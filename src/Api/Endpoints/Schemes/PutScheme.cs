using Indicators.Api.Http;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Endpoints;

/// <summary>Stores one scheme, whole; answers it as it is stored, with the revision that wrote it.</summary>
public static class PutScheme
{
    private const string Example =
        """
        {
          "name": "2019年县区科技创新考核", "nameEn": "Innovation assessment of counties 2019", "weight": 100,
          "items": [
            { "indicator": "tech-contract-turnover", "measure": "completion", "weight": 30, "method": "completion", "bonusCap": 3 },
            { "indicator": "high-tech-enterprises", "measure": "growth", "weight": 20, "method": "steps",
              "steps": [ { "threshold": 30, "points": 20 }, { "threshold": 20, "points": 15 }, { "threshold": 0, "points": 8 } ] },
            { "indicator": "rd-intensity", "measure": "value", "weight": 30, "method": "efficacy", "base": 60, "lag": 12 },
            { "indicator": "patent-applications", "measure": "growth", "weight": 20, "method": "perPoint",
              "origin": "average", "step": 5, "pointsPerStep": 0.5, "base": 15 },
            { "indicator": "invention-patents-per-10k", "measure": "completion", "weight": 0, "method": "veto", "commitment": "binding" }
          ]
        }
        """;

    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/schemes/{code}", Handle)
        .WithName("putScheme").WithTags("Catalogue").WithSummary("Write one scheme 考核方案, whole")
        .Reads(Word.Lang).Takes(SchemeFields.Whole, Example).Refuses(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<SchemeRow>, Created<SchemeRow>, Problem>> Handle(string code, Words words, Database database)
    {
        var written = await words.Put(
            database,
            snapshot => snapshot.Catalogue.Schemes.OfCode(code) is { Revision: var revision } ? [revision] : [],
            (reader, snapshot) => SchemeRows.Read(reader, snapshot, code));
        if (written.Result is not Ok<Receipt> { Value: { } receipt }) return (Problem)written.Result;

        using var stored = database.Read(AsOf.Revision(receipt.Revision));
        var row = SchemeRow.Of(stored.Catalogue.Schemes.OfCode(code)!, stored.Catalogue.Indicators, new(words.Language));
        return receipt.Inserted > 0 ? TypedResults.Created(words.Request.Path, row) : TypedResults.Ok(row);
    }
}
