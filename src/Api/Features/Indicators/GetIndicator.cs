using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Indicators;

/// <summary>The indicator of a code, name or alias.</summary>
public sealed class GetIndicator(Database database) : Endpoint<QueryParameters, Results<EntityResult<IndicatorRow>, ProblemResult>>
{
    public override void Configure()
    {
        Get("/indicators/{code}");
        Permissions(Permission.ReadCatalogue);
        Description(route => route
            .WithName("getIndicator").WithTags("Catalogue").WithSummary("One indicator")
            .Reads(QueryParameter.AsOf, QueryParameter.Lang).ProducesProblems(StatusCodes.Status404NotFound));
    }

    public override Task<Results<EntityResult<IndicatorRow>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<EntityResult<IndicatorRow>, ProblemResult> Answer(QueryParameters words)
    {
        var code = Route<string>("code")!;
        using var snapshot = words.Open(database);
        if (words.Refused() is { } problem) return problem;

        var found = snapshot!.Indicators().Find(code);
        if (found.Value is { } indicator)
            return new EntityResult<IndicatorRow>(new(indicator, snapshot), snapshot.At(snapshot.Newest), snapshot.At(indicator.Revision));
        return words.NotFound(NameResolution.ErrorOf("code", code, found));
    }
}
