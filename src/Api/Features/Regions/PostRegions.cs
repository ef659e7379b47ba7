using FastEndpoints;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Receipts;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Regions;

/// <summary>Stores regions, all or none, as one revision.</summary>
public sealed class PostRegions(Database database) : Endpoint<QueryParameters, Results<Ok<WriteReceipt>, ProblemResult>>
{
    public override void Configure()
    {
        Post("/regions");
        Permissions(Permission.WriteCatalogue);
        Description(route => route
            .WithName("postRegions").WithTags("Catalogue").WithSummary("Write regions: upsert of whole items, all or nothing")
            .Reads(QueryParameter.DryRun, QueryParameter.Lang).Takes(RegionReader.Body).ProducesProblems(StatusCodes.Status409Conflict));
    }

    public override Task<Results<Ok<WriteReceipt>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        words.Write(database, RegionReader.Read).Receipt(words, database);
}
