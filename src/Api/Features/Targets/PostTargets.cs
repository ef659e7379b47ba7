using FastEndpoints;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Targets;

/// <summary>Stores targets, all or none, as one revision.</summary>
public sealed class PostTargets(Database database) : Endpoint<Words, Results<Ok<Receipt>, Problem>>
{
    public override void Configure()
    {
        Post("/targets");
        Permissions(Permission.WriteTargets);
        Description(route => route
            .WithName("postTargets").WithTags("Stored").WithSummary("Write targets: upsert and delete, all or nothing, one revision")
            .Reads(Word.Lang).Takes(TargetRows.Body));
    }

    public override Task<Results<Ok<Receipt>, Problem>> ExecuteAsync(Words words, CancellationToken ct) => words.Write(database, TargetRows.Read);
}
