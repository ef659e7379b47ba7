using Indicators.Api.Http;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Endpoints;

/// <summary>Stores actuals, all or none, as one revision.</summary>
public static class PostActuals
{
    private const string Example =
        """
        {
          "source": "咸宁市科学技术局《2020年上半年工作总结》",
          "actuals": [
            { "indicator": "tech-contract-turnover", "region": "421200", "period": "2020-H1", "value": 30.13 },
            { "indicator": "高新技术企业数", "region": "360100", "period": "2013年", "value": 199, "status": "final" },
            { "indicator": "tech-contract-turnover", "region": "360100", "period": "2013", "value": 98000, "unit": "万元", "bound": "moreThan" }
          ]
        }
        """;

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/actuals", Handle)
        .WithName("postActuals").WithTags("Stored").WithSummary("Write actuals: upsert and delete, all or nothing, one revision")
        .Reads(Word.Lang).Takes(ActualRows.Body, Example).Refuses(StatusCodes.Status409Conflict);

    private static Task<Results<Ok<Receipt>, Problem>> Handle(Words words, Database database) => words.Write(database, ActualRows.Read);
}
