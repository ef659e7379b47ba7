using FastEndpoints;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Receipts;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Indicators;

/// <summary>Stores indicators, all or none, as one revision.</summary>
public sealed class PostIndicators(Database database) : Endpoint<QueryParameters, Results<Ok<WriteReceipt>, ProblemResult>>
{
    public override void Configure()
    {
        Post("/indicators");
        Permissions(Permission.WriteCatalogue);
        Description(route => route
            .WithName("postIndicators").WithTags("Catalogue").WithSummary("Write indicators: upsert of whole items, all or nothing")
            .Reads(QueryParameter.DryRun, QueryParameter.Lang).Takes(IndicatorReader.Body).ProducesProblems(StatusCodes.Status409Conflict));
    }

    public override Task<Results<Ok<WriteReceipt>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        words.Write(database, IndicatorReader.Read).Receipt(words, database);
}
