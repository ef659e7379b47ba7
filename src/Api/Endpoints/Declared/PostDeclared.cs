using Indicators.Api.Http;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Endpoints;

/// <summary>Stores declared figures, all or none, as one revision.</summary>
public static class PostDeclared
{
    private const string Example =
        """
        {
          "source": "南昌市科学技术局《2013年工作总结》",
          "declared": [
            { "indicator": "patent-applications", "region": "360100", "period": "2013", "measure": "growth", "value": 36.7 },
            { "indicator": "patent-applications", "region": "360100", "period": "2013", "measure": "share", "value": 36.6, "of": "江西省" },
            { "indicator": "high-tech-enterprises", "region": "360100", "period": "2013", "measure": "completion", "value": 100, "bound": "atLeast" },
            { "indicator": "patent-applications", "region": "360100", "period": "2013", "measure": "rank", "value": 1, "among": "360000" }
          ]
        }
        """;

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/declared", Handle)
        .WithName("postDeclared").WithTags("Stored")
        .WithSummary("Write figures as a report printed them: upsert and delete, all or nothing, one revision")
        .Reads(Word.Lang).Takes(DeclaredRows.Body, Example);

    private static Task<Results<Ok<Receipt>, Problem>> Handle(Words words, Database database) => words.Write(database, DeclaredRows.Read);
}
