using Indicators.Api.Http;
using Indicators.Storage;

namespace Indicators.Api.Endpoints;

/// <summary>Stores targets, all or none, as one revision.</summary>
public static class PostTargets
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/targets", Handle)
        .WithName("postTargets").WithTags("Stored").WithSummary("Write targets: upsert and delete, all or nothing, one revision")
        .Reads(Word.Lang).Takes(TargetRows.Body);

    private static Task<Results<Ok<Receipt>, Problem>> Handle(Words words, Database database) => words.Write(database, TargetRows.Read);
}
