using Indicators.Api.Http;
using Indicators.Storage;

namespace Indicators.Api.Endpoints;

/// <summary>Stores actuals, all or none, as one revision.</summary>
public static class PostActuals
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/actuals", Handle)
        .WithName("postActuals").WithTags("Stored").WithSummary("Write actuals: upsert and delete, all or nothing, one revision")
        .Reads(Word.Lang).Takes(ActualRows.Body).Refuses(StatusCodes.Status409Conflict);

    private static Task<Results<Ok<Receipt>, Problem>> Handle(Words words, Database database) => words.Write(database, ActualRows.Read);
}
