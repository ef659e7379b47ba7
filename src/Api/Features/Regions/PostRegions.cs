using FastEndpoints;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Regions;

/// <summary>Stores regions, all or none, as one revision.</summary>
public sealed class PostRegions(Database database) : Endpoint<Words, Results<Ok<Receipt>, Problem>>
{
    private const string Example =
        """
        {
          "note": "2015年8月撤县设区",
          "regions": [
            { "code": "360122", "name": "新建县", "level": "county", "parent": "360100", "to": "2015-07", "successors": ["360112"] },
            { "code": "360112", "name": "新建区", "level": "county", "parent": "360100", "from": "2015-08" }
          ]
        }
        """;

    public override void Configure()
    {
        Post("/regions");
        Permissions(Permission.WriteCatalogue);
        Description(route => route
            .WithName("postRegions").WithTags("Catalogue").WithSummary("Write regions: upsert of whole items, all or nothing")
            .Reads(Word.Lang).Takes(RegionRows.Body, Example).Refuses(StatusCodes.Status409Conflict));
    }

    public override Task<Results<Ok<Receipt>, Problem>> ExecuteAsync(Words words, CancellationToken ct) => words.Write(database, RegionRows.Read);
}
