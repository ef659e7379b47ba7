using FastEndpoints;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Receipts;
using Indicators.Api.Security;
using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Actuals;

/// <summary>Deletes the actuals of every indicator, region and period named.</summary>
public sealed class DeleteActuals(Database database) : Endpoint<QueryParameters, Results<Ok<WriteReceipt>, ProblemResult>>
{
    public override void Configure()
    {
        Delete("/actuals");
        Permissions(Permission.WriteActuals);
        Description(route => route
            .WithName("deleteActuals").WithTags("Stored").WithSummary("Delete actuals by their keys, as one revision")
            .Reads(QueryParameter.Indicator.AsRequired(), QueryParameter.Region.AsRequired(), QueryParameter.Period.AsRequired(),
                QueryParameter.DryRun, QueryParameter.Lang));
    }

    public override Task<Results<Ok<WriteReceipt>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        words.Delete(database, snapshot => new ChangeSet { ActualDeletes = [.. Keys(words, snapshot.Catalogue).Distinct()] })
            .Receipt(words, database);

    private static IEnumerable<ActualKey> Keys(QueryParameters words, CatalogueVersion catalogue)
    {
        var indicators = words.Indicators(catalogue);
        foreach (var period in words.Periods(QueryParameter.Period))
        {
            foreach (var region in words.Regions(catalogue, period))
            {
                foreach (var indicator in indicators)
                    yield return new(indicator.Id, indicator.Nature is Nature.Stock ? period.LastMonth : period, region.Id);
            }
        }
    }
}
