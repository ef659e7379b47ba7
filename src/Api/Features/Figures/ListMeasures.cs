using FastEndpoints;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Figures;

/// <summary>Any indicators × regions × periods × measures.</summary>
public sealed class ListMeasures(Database database, TimeProvider clock) : Endpoint<Words, Results<Page<FigureItem>, Problem>>
{
    public override void Configure()
    {
        Get("/measures");
        Permissions(Permission.ReadFigures);
        Description(route => route
            .WithName("listMeasures").WithTags("Figures").WithSummary("Any indicators × regions × periods × measures")
            .Reads([FigureWords.Measure, .. FigureWords.All]));
    }

    public override Task<Results<Page<FigureItem>, Problem>> ExecuteAsync(Words words, CancellationToken ct) => Task.FromResult(
        FigureEndpoint.Answer(words, database, clock, measures: null));
}
