using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Catalogue;
using Indicators.Storage;

namespace Indicators.Api.Features.Indicators;

/// <summary>What is measured.</summary>
public sealed class ListIndicators(Database database) : Endpoint<QueryParameters, Results<PageResult<IndicatorRow>, ProblemResult>>
{
    // Each has its periods looked up, which takes as long as so many rows.
    private const int LookedUp = 20;

    public override void Configure()
    {
        Get("/indicators");
        Permissions(Permission.ReadCatalogue);
        Description(route => route
            .WithName("listIndicators").WithTags("Catalogue").WithSummary("Indicators by part of a code, name or alias")
            .Reads([QueryParameter.Q, QueryParameter.AsOf, .. ListParameters.Shape]));
    }

    public override Task<Results<PageResult<IndicatorRow>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<PageResult<IndicatorRow>, ProblemResult> Answer(QueryParameters words)
    {
        var q = words.Text(QueryParameter.Q);
        using var snapshot = words.Open(database);
        var columns = words.Columns<IndicatorRow>();
        if (words.Refused() is { } problem) return problem;

        IReadOnlyList<Indicator> found = [.. snapshot!.Indicators().All
            .Where(indicator => NameResolution.IsNamed(
                q, [indicator.Code, indicator.Name, indicator.NameEn, indicator.ShortName, .. indicator.Aliases]))];
        words.Cells.Took(LookedUp * found.Count);
        return words.Page(snapshot, columns, [.. found.Select(indicator => new IndicatorRow(indicator, snapshot))]);
    }
}
