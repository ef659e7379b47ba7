using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Figures;

/// <summary>Any indicators × regions × periods × measures.</summary>
public sealed class ListMeasures(Database database, TimeProvider clock)
    : Endpoint<QueryParameters, Results<PageResult<FigureItem>, ProblemResult>>
{
    public override void Configure()
    {
        Get("/measures");
        Permissions(Permission.ReadFigures);
        Description(route => route
            .WithName("listMeasures").WithTags("Figures").WithSummary("Any indicators × regions × periods × measures")
            .Reads([FigureParameters.Measure, .. FigureParameters.All]));
    }

    public override Task<Results<PageResult<FigureItem>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(
            FigureEndpoint.Answer(words, database, clock, measures: null));
}
