using FastEndpoints;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Regions;

/// <summary>Stores regions, all or none, as one revision.</summary>
public sealed class PostRegions(Database database) : Endpoint<QueryParameters, Results<Ok<WriteResult>, ProblemResult>>
{
    public override void Configure()
    {
        Post("/regions");
        Permissions(Permission.WriteCatalogue);
        Description(route => route
            .WithName("postRegions").WithTags("Catalogue").WithSummary("Write regions: upsert of whole items, all or nothing")
            .Reads(QueryParameter.Lang).Takes(RegionReader.Body).ProducesProblems(StatusCodes.Status409Conflict));
    }

    public override Task<Results<Ok<WriteResult>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        words.Write(database, RegionReader.Read);
}
