using Indicators.Api.Http;
using Indicators.Storage;

namespace Indicators.Api.Endpoints;

/// <summary>Stores declared figures, all or none, as one revision.</summary>
public static class PostDeclared
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/declared", Handle)
        .WithName("postDeclared").WithTags("Stored")
        .WithSummary("Write figures as a report printed them: upsert and delete, all or nothing, one revision")
        .Reads(Word.Lang).Takes(DeclaredRows.Body);

    private static Task<Results<Ok<Receipt>, Problem>> Handle(Words words, Database database) => words.Write(database, DeclaredRows.Read);
}
