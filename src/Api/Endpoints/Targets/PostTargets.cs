using Indicators.Api.Http;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Endpoints;

/// <summary>Stores targets, all or none, as one revision.</summary>
public static class PostTargets
{
    private const string Example =
        """
        {
          "source": "咸宁市科学技术局《2020年上半年工作总结》",
          "targets": [
            { "indicator": "tech-contract-turnover", "region": "421200", "period": "2020", "kind": "level", "value": 50 },
            { "indicator": "patent-applications", "region": "360100", "period": "2014", "kind": "growth", "value": 50, "commitment": "stretch" },
            { "indicator": "high-tech-enterprises", "region": "360100", "period": "2014", "kind": "increment", "value": 70, "setBy": "360000" }
          ]
        }
        """;

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/targets", Handle)
        .WithName("postTargets").WithTags("Stored").WithSummary("Write targets: upsert and delete, all or nothing, one revision")
        .Reads(Word.Lang).Takes(TargetRows.Body, Example);

    private static Task<Results<Ok<Receipt>, Problem>> Handle(Words words, Database database) => words.Write(database, TargetRows.Read);
}
