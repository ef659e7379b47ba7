using FastEndpoints;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Targets;

/// <summary>Stores targets, all or none, as one revision.</summary>
public sealed class PostTargets(Database database) : Endpoint<QueryParameters, Results<Ok<WriteResult>, ProblemResult>>
{
    public override void Configure()
    {
        Post("/targets");
        Permissions(Permission.WriteTargets);
        Description(route => route
            .WithName("postTargets").WithTags("Stored").WithSummary("Write targets: upsert and delete, all or nothing, one revision")
            .Reads(QueryParameter.Lang).Takes(TargetReader.Body));
    }

    public override Task<Results<Ok<WriteResult>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        words.Write(database, TargetReader.Read);
}
