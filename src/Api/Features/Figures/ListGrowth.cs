using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Figures;

/// <summary>增长: each figure against its base.</summary>
public sealed class ListGrowth(Database database, TimeProvider clock)
    : Endpoint<QueryParameters, Results<PageResult<FigureItem>, ProblemResult>>
{
    public override void Configure()
    {
        Get("/growth");
        Permissions(Permission.ReadFigures);
        Description(route => route
            .WithName("listGrowth").WithTags("Figures").WithSummary("Growth 同比 against the same period a year before")
            .Reads(FigureParameters.All));
    }

    public override Task<Results<PageResult<FigureItem>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(
            FigureEndpoint.Answer(words, database, clock, ["growth"]));
}
