using FastEndpoints;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Api.Features.Figures;

/// <summary>增长: each figure against its base.</summary>
public sealed class ListGrowth(Database database, TimeProvider clock) : Endpoint<Words, Results<Page<FigureItem>, Problem>>
{
    public override void Configure()
    {
        Get("/growth");
        Permissions(Permission.ReadFigures);
        Description(route => route
            .WithName("listGrowth").WithTags("Figures").WithSummary("Growth 同比 against the same period a year before")
            .Reads(FigureWords.All));
    }

    public override Task<Results<Page<FigureItem>, Problem>> ExecuteAsync(Words words, CancellationToken ct) => Task.FromResult(
        FigureEndpoint.Answer(words, database, clock, MeasureSet.Value | MeasureSet.Growth));
}
