using FastEndpoints;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Actuals;

/// <summary>Stores actuals, all or none, as one revision.</summary>
public sealed class PostActuals(Database database) : Endpoint<Words, Results<Ok<Receipt>, Problem>>
{
    public override void Configure()
    {
        Post("/actuals");
        Permissions(Permission.WriteActuals);
        Description(route => route
            .WithName("postActuals").WithTags("Stored").WithSummary("Write actuals: upsert and delete, all or nothing, one revision")
            .Reads(Word.Lang).Takes(ActualRows.Body).Refuses(StatusCodes.Status409Conflict));
    }

    public override Task<Results<Ok<Receipt>, Problem>> ExecuteAsync(Words words, CancellationToken ct) => words.Write(database, ActualRows.Read);
}
