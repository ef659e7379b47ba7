using FastEndpoints;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Api.Features.Figures;

/// <summary>排名: places among peers by any figure, the unranked last with their reason.</summary>
public sealed class ListRankings(Database database, TimeProvider clock) : Endpoint<Words, Results<Page<FigureItem>, Problem>>
{
    public override void Configure()
    {
        Get("/rankings");
        Permissions(Permission.ReadFigures);
        Description(route => route
            .WithName("listRankings").WithTags("Figures").WithSummary("Rankings 排名 by value, growth, points, completion or pace")
            .Reads(FigureWords.All));
    }

    public override Task<Results<Page<FigureItem>, Problem>> ExecuteAsync(Words words, CancellationToken ct) => Task.FromResult(
        FigureEndpoint.Answer(words, database, clock, MeasureSet.Value | MeasureSet.Rank));
}
