using FastEndpoints;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Schemes;

/// <summary>Stores one scheme, whole; answers it as it is stored, with the revision that wrote it.</summary>
public sealed class PutScheme(Database database) : Endpoint<Words, Results<Ok<SchemeRow>, Created<SchemeRow>, Problem>>
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

    public override void Configure()
    {
        Put("/schemes/{code}");
        Permissions(Permission.WriteCatalogue);
        Description(route => route
            .WithName("putScheme").WithTags("Catalogue").WithSummary("Write one scheme 考核方案, whole")
            .Reads(Word.Lang).Takes(SchemeFields.Whole, Example).Refuses(StatusCodes.Status409Conflict));
    }

    public override async Task<Results<Ok<SchemeRow>, Created<SchemeRow>, Problem>> ExecuteAsync(Words words, CancellationToken ct)
    {
        var code = Route<string>("code")!;
        var written = await words.Put(
            database,
            snapshot => snapshot.Catalogue.Schemes.OfCode(code) is { Revision: var revision } ? [revision] : [],
            (reader, snapshot) => SchemeRows.Read(reader, snapshot, code));
        if (written.Result is not Ok<Receipt> { Value: { } receipt }) return (Problem)written.Result;

        using var stored = database.Read(AsOf.Revision(receipt.Revision), cancellation: ct);
        var row = SchemeRow.Of(stored.Catalogue.Schemes.OfCode(code)!, stored.Catalogue.Indicators, new(words.Language));
        return receipt.Inserted > 0 ? TypedResults.Created(words.Request.Path, row) : TypedResults.Ok(row);
    }
}
