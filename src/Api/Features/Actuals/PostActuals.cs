using FastEndpoints;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Receipts;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Actuals;

/// <summary>Stores actuals, all or none, as one revision.</summary>
public sealed class PostActuals(Database database) : Endpoint<QueryParameters, Results<Ok<WriteReceipt>, ProblemResult>>
{
    public override void Configure()
    {
        Post("/actuals");
        Permissions(Permission.WriteActuals);
        Description(route => route
            .WithName("postActuals").WithTags("Stored").WithSummary("Write actuals: upsert and delete, all or nothing, one revision")
            .Reads(QueryParameter.DryRun, QueryParameter.Lang).Takes(ActualReader.Body).ProducesProblems(StatusCodes.Status409Conflict));
    }

    public override Task<Results<Ok<WriteReceipt>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        words.Write(database, ActualReader.Read).Receipt(words, database);
}
