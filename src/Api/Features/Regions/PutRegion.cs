using FastEndpoints;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Receipts;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Regions;

/// <summary>Stores one region, whole.</summary>
public sealed class PutRegion(Database database) : Endpoint<QueryParameters, Results<Ok<WriteReceipt>, ProblemResult>>
{
    private const string Example =
        """{ "name": "新建区", "level": "county", "parent": "360100", "from": "2015-08" }""";

    public override void Configure()
    {
        Put("/regions/{code}");
        Permissions(Permission.WriteCatalogue);
        Description(route => route
            .WithName("putRegion").WithTags("Catalogue").WithSummary("Write one region, whole")
            .Reads(QueryParameter.At, QueryParameter.DryRun, QueryParameter.Lang).Takes(RegionReader.Shape)
            .ProducesProblems(StatusCodes.Status409Conflict));
    }

    public override Task<Results<Ok<WriteReceipt>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct)
    {
        var code = Route<string>("code")!;
        var at = words.Period(QueryParameter.At);
        return words.Put(
            database,
            snapshot => snapshot.Catalogue.Regions.OfCode(code).Select(region => region.Revision),
            (reader, snapshot) => RegionReader.ReadOne(reader, snapshot, code, at)).Receipt(words, database);
    }
}
