using FastEndpoints;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Indicators;

/// <summary>Stores indicators, all or none, as one revision.</summary>
public sealed class PostIndicators(Database database) : Endpoint<Words, Results<Ok<Receipt>, Problem>>
{
    public override void Configure()
    {
        Post("/indicators");
        Permissions(Permission.WriteCatalogue);
        Description(route => route
            .WithName("postIndicators").WithTags("Catalogue").WithSummary("Write indicators: upsert of whole items, all or nothing")
            .Reads(Word.Lang).Takes(IndicatorRows.Body).Refuses(StatusCodes.Status409Conflict));
    }

    public override Task<Results<Ok<Receipt>, Problem>> ExecuteAsync(Words words, CancellationToken ct) => words.Write(database, IndicatorRows.Read);
}
