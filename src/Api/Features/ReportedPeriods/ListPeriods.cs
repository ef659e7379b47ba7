using FastEndpoints;
using Indicators.Api.Features.Figures;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Api.Security;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Api.Features.ReportedPeriods;

/// <summary>What periods are reported, by how many of whom.</summary>
public sealed class ListPeriods(Database database, TimeProvider clock)
    : Endpoint<QueryParameters, Results<PageResult<PeriodRow>, ProblemResult>>
{
    private static readonly PeriodRules Rules = new();

    public override void Configure()
    {
        Get("/periods");
        Permissions(Permission.ReadFigures);
        Description(route => route
            .WithName("listPeriods").WithTags("Figures").WithSummary("Which periods are reported, by how many of the regions meant")
            .Reads(
            [
                QueryParameter.Indicator with { Required = true }, QueryParameter.Region, QueryParameter.Within, QueryParameter.Level,
                QueryParameter.Group, QueryParameter.Statistical, FigureParameters.Status,
                FigureParameters.Sort with { Example = "-end" }, QueryParameter.AsOf, .. ListParameters.Shape,
            ])
            .ProducesProblems(StatusCodes.Status413PayloadTooLarge));
    }

    public override Task<Results<PageResult<PeriodRow>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<PageResult<PeriodRow>, ProblemResult> Answer(QueryParameters words)
    {
        using var snapshot = words.Open(database);
        var query = new PeriodQuery(words.Indicators(snapshot.Catalogue), words.Scope(snapshot, clock.ThisMonth()))
        {
            Statuses = words.Statuses(FigureParameters.Status),
        };
        var columns = words.Columns<PeriodRow>();
        var order = RowSort<PeriodRow>.Read(words, FigureParameters.Sort, []);
        if (words.Refused(Rules) is { } problem) return problem;

        var labels = new RowLabels(words.Language, snapshot.Catalogue.Regions);
        IReadOnlyList<PeriodRow> rows = [.. query.Answer(snapshot).Select(found => PeriodRow.Of(found, labels))];
        return words.Page(snapshot, columns, order.Apply(rows));
    }

    private sealed class PeriodRules : QueryParameterRules
    {
        public PeriodRules() => Scope();
    }
}
