using FastEndpoints;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Actuals;

/// <summary>Stores actuals, all or none, as one revision.</summary>
public sealed class PostActuals(Database database) : Endpoint<Words, Results<Ok<Receipt>, Problem>>
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

    public override void Configure()
    {
        Post("/actuals");
        Permissions(Permission.WriteActuals);
        Description(route => route
            .WithName("postActuals").WithTags("Stored").WithSummary("Write actuals: upsert and delete, all or nothing, one revision")
            .Reads(Word.Lang).Takes(ActualRows.Body, Example).Refuses(StatusCodes.Status409Conflict));
    }

    public override Task<Results<Ok<Receipt>, Problem>> ExecuteAsync(Words words, CancellationToken ct) => words.Write(database, ActualRows.Read);
}
