using FastEndpoints;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Targets;

/// <summary>Stores targets, all or none, as one revision.</summary>
public sealed class PostTargets(Database database) : Endpoint<Words, Results<Ok<Receipt>, Problem>>
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

    public override void Configure()
    {
        Post("/targets");
        Permissions(Permission.WriteTargets);
        Description(route => route
            .WithName("postTargets").WithTags("Stored").WithSummary("Write targets: upsert and delete, all or nothing, one revision")
            .Reads(Word.Lang).Takes(TargetRows.Body, Example));
    }

    public override Task<Results<Ok<Receipt>, Problem>> ExecuteAsync(Words words, CancellationToken ct) => words.Write(database, TargetRows.Read);
}
