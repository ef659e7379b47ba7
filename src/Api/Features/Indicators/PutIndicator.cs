using FastEndpoints;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Receipts;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Indicators;

/// <summary>Stores one indicator, whole. Once there is data, what it means stays: a new 口径 is a new indicator.</summary>
public sealed class PutIndicator(Database database) : Endpoint<QueryParameters, Results<Ok<WriteReceipt>, ProblemResult>>
{
    public override void Configure()
    {
        Put("/indicators/{code}");
        Permissions(Permission.WriteCatalogue);
        Description(route => route
            .WithName("putIndicator").WithTags("Catalogue").WithSummary("Write one indicator, whole")
            .Reads(QueryParameter.DryRun, QueryParameter.Lang).Takes(IndicatorReader.Shape)
            .ProducesProblems(StatusCodes.Status409Conflict));
    }

    public override Task<Results<Ok<WriteReceipt>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct)
    {
        var code = Route<string>("code")!;
        return words.Put(
            database,
            snapshot => snapshot.Catalogue.Indicators.OfCode(code) is { Revision: var revision } ? [revision] : [],
            (reader, snapshot) => IndicatorReader.ReadOne(reader, snapshot, code)).Receipt(words, database);
    }
}
