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

namespace Indicators.Api.Features.Targets;

/// <summary>Deletes the targets of every key that the words make.</summary>
public sealed class DeleteTargets(Database database) : Endpoint<QueryParameters, Results<Ok<WriteReceipt>, ProblemResult>>
{
    private static readonly QueryParameter Kind = QueryParameter.Kind with { Several = true, Required = true };
    private static readonly QueryParameter Commitment = QueryParameter.Commitment with { Several = true, Required = true };

    public override void Configure()
    {
        Delete("/targets");
        Permissions(Permission.WriteTargets);
        Description(route => route
            .WithName("deleteTargets").WithTags("Stored").WithSummary("Delete targets by their keys, as one revision")
            .Reads(
                QueryParameter.Indicator.AsRequired(), QueryParameter.Region.AsRequired(), QueryParameter.Period.AsRequired(),
                Kind, Commitment, QueryParameter.SetBy.AsRequired(), QueryParameter.DryRun, QueryParameter.Lang));
    }

    public override Task<Results<Ok<WriteReceipt>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        words.Delete(database, snapshot => new ChangeSet { TargetDeletes = [.. Keys(words, snapshot.Catalogue).Distinct()] })
            .Receipt(words, database);

    private static IEnumerable<TargetKey> Keys(QueryParameters words, CatalogueVersion catalogue)
    {
        var (kinds, commitments) = (words.Choices<TargetKind>(Kind), words.Choices<Commitment>(Commitment));
        var indicators = words.Indicators(catalogue);
        return
            from period in words.Periods(QueryParameter.Period)
            let setters = words.Regions(catalogue, period, QueryParameter.SetBy)
            from region in words.Regions(catalogue, period)
            from indicator in indicators
            from kind in kinds
            from commitment in commitments
            from setBy in setters
            select new TargetKey(indicator.Id, period, region.Id, kind, commitment, setBy.Id);
    }
}
