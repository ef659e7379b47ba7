using FastEndpoints;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Receipts;
using Indicators.Api.Security;
using Indicators.Catalogue;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Indicators;

/// <summary>Deletes an indicator that was put by mistake: nothing is stored under it, and nothing stands on it.</summary>
public sealed class DeleteIndicator(Database database) : Endpoint<QueryParameters, Results<Ok<WriteReceipt>, ProblemResult>>
{
    public override void Configure()
    {
        Delete("/indicators/{code}");
        Permissions(Permission.WriteCatalogue);
        Description(route => route
            .WithName("deleteIndicator").WithTags("Catalogue").WithSummary("Delete an indicator that was put by mistake")
            .Reads(QueryParameter.DryRun, QueryParameter.Lang).ProducesProblems(StatusCodes.Status409Conflict));
    }

    public override Task<Results<Ok<WriteReceipt>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct)
    {
        var code = Route<string>("code")!;
        return words.Delete(
            database,
            snapshot =>
            {
                var found = snapshot.Catalogue.Indicators.Find(code);
                if (found.Error is LookupError.Ambiguous) words.Errors.Add(NameResolution.ErrorOf("code", code, found));
                return new ChangeSet { IndicatorDeletes = found.Value is { } indicator ? [indicator] : [], Received = 1 };
            }).Receipt(words, database);
    }
}
