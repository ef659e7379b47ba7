using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Figures;

/// <summary>排名: places among peers by any figure, the unranked last with their reason.</summary>
public sealed class ListRankings(Database database, TimeProvider clock)
    : Endpoint<QueryParameters, Results<PageResult<FigureItem>, ProblemResult>>
{
    public override void Configure()
    {
        Get("/rankings");
        Permissions(Permission.ReadFigures);
        Description(route => route
            .WithName("listRankings").WithTags("Figures")
            .WithSummary("Rankings 排名 by value, growth, points, change, completion, pace or share")
            .Reads(FigureParameters.All));
    }

    public override Task<Results<PageResult<FigureItem>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(
            FigureEndpoint.Answer(words, database, clock, ["rank"]));
}
