using FastEndpoints;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Receipts;
using Indicators.Api.Security;
using Indicators.Catalogue;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Regions;

/// <summary>Deletes a region that was put by mistake: nothing is stored under it, and nothing stands on it.</summary>
public sealed class DeleteRegion(Database database) : Endpoint<QueryParameters, Results<Ok<WriteReceipt>, ProblemResult>>
{
    public override void Configure()
    {
        Delete("/regions/{code}");
        Permissions(Permission.WriteCatalogue);
        Description(route => route
            .WithName("deleteRegion").WithTags("Catalogue").WithSummary("Delete a region that was put by mistake")
            .Reads(QueryParameter.At, QueryParameter.DryRun, QueryParameter.Lang)
            .ProducesProblems(StatusCodes.Status409Conflict));
    }

    public override Task<Results<Ok<WriteReceipt>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct)
    {
        var code = Route<string>("code")!;
        var at = words.Period(QueryParameter.At);
        return words.Delete(
            database,
            snapshot =>
            {
                var tree = snapshot.Catalogue.Regions;
                var found = tree.FindOrLast(code, at);
                if (found.Error is not (LookupError.None or LookupError.Unknown))
                    words.Errors.Add(NameResolution.ErrorOf("code", code, at, found, tree));
                return new ChangeSet { RegionDeletes = found.Value is { } region ? [region] : [], Received = 1 };
            }).Receipt(words, database);
    }
}
