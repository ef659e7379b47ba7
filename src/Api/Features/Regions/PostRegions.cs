using FastEndpoints;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Regions;

/// <summary>Stores regions, all or none, as one revision.</summary>
public sealed class PostRegions(Database database) : Endpoint<Words, Results<Ok<Receipt>, Problem>>
{
    public override void Configure()
    {
        Post("/regions");
        Permissions(Permission.WriteCatalogue);
        Description(route => route
            .WithName("postRegions").WithTags("Catalogue").WithSummary("Write regions: upsert of whole items, all or nothing")
            .Reads(Word.Lang).Takes(RegionRows.Body).Refuses(StatusCodes.Status409Conflict));
    }

    public override Task<Results<Ok<Receipt>, Problem>> ExecuteAsync(Words words, CancellationToken ct) => words.Write(database, RegionRows.Read);
}
