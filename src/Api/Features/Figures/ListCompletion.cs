using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Figures;

/// <summary>完成率 and 序时进度: a row for every target.</summary>
public sealed class ListCompletion(Database database, TimeProvider clock)
    : Endpoint<QueryParameters, Results<PageResult<FigureItem>, ProblemResult>>
{
    public override void Configure()
    {
        Get("/completion");
        Permissions(Permission.ReadFigures);
        Description(route => route
            .WithName("listCompletion").WithTags("Figures").WithSummary("Completion 完成率 and pace 序时进度, a row for every target")
            .Reads(FigureParameters.All));
    }

    public override Task<Results<PageResult<FigureItem>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(
            FigureEndpoint.Answer(words, database, clock, ["completion", "pace"], allTargets: true));
}
