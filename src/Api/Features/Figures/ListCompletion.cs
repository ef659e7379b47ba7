using FastEndpoints;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Api.Features.Figures;

/// <summary>完成率 and 序时进度: a row for every target.</summary>
public sealed class ListCompletion(Database database, TimeProvider clock) : Endpoint<Words, Results<Page<FigureItem>, Problem>>
{
    public override void Configure()
    {
        Get("/completion");
        Permissions(Permission.ReadFigures);
        Description(route => route
            .WithName("listCompletion").WithTags("Figures").WithSummary("Completion 完成率 and pace 序时进度, a row for every target")
            .Reads(FigureWords.All));
    }

    public override Task<Results<Page<FigureItem>, Problem>> ExecuteAsync(Words words, CancellationToken ct) => Task.FromResult(
        FigureEndpoint.Answer(words, database, clock, MeasureSet.Value | MeasureSet.Completion | MeasureSet.Pace, allTargets: true));
}
