using FastEndpoints;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Receipts;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Targets;

/// <summary>Stores targets, all or none, as one revision.</summary>
public sealed class PostTargets(Database database) : Endpoint<QueryParameters, Results<Ok<WriteReceipt>, ProblemResult>>
{
    public override void Configure()
    {
        Post("/targets");
        Permissions(Permission.WriteTargets);
        Description(route => route
            .WithName("postTargets").WithTags("Stored").WithSummary("Write targets: upsert and delete, all or nothing, one revision")
            .Reads(QueryParameter.DryRun, QueryParameter.Lang).Takes(TargetReader.Body));
    }

    public override Task<Results<Ok<WriteReceipt>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        words.Write(database, TargetReader.Read).Receipt(words, database);
}
