using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Catalogue;
using Indicators.Storage;

namespace Indicators.Api.Features.Regions;

/// <summary>The regions of today, or those of another time.</summary>
public sealed class ListRegions(Database database) : Endpoint<QueryParameters, Results<PageResult<RegionRow>, ProblemResult>>
{
    public override void Configure()
    {
        Get("/regions");
        Permissions(Permission.ReadCatalogue);
        Description(route => route
            .WithName("listRegions").WithTags("Catalogue").WithSummary("Regions by name, level and the region around them, at any time")
            .Reads(
                [
                    QueryParameter.Q, QueryParameter.At, QueryParameter.Within, QueryParameter.Level, QueryParameter.AsOf,
                    .. QueryParameter.Shape,
                ]));
    }

    public override Task<Results<PageResult<RegionRow>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<PageResult<RegionRow>, ProblemResult> Answer(QueryParameters words)
    {
        var (q, level, at) = (words.Text(QueryParameter.Q), words.Choice<RegionLevel>(QueryParameter.Level),
            words.Period(QueryParameter.At));
        var month = at?.Last ?? int.MaxValue;
        using var snapshot = words.Open(database);
        var within = snapshot is null ? [] : words.Regions(snapshot.Catalogue, at, QueryParameter.Within);
        if (words.Refused() is { } problem) return problem;

        var tree = snapshot!.Regions();
        var regions = within.Count > 0
            ? within.SelectMany(region => tree.Within(region, level, month, statistical: true)).Distinct()
            : tree.All.Where(region => region.ExistsIn(month) && (level is null || region.Level == level));
        var inOrder = regions
            .Where(region => IsNamed(region, q, month))
            .OrderBy(region => region.Level)
            .ThenBy(region => region.Code, StringComparer.Ordinal);
        return words.Page(snapshot, [.. inOrder.Select(region => new RegionRow(tree, region, month))]);
    }

    private static bool IsNamed(Region region, string? q, int month) =>
        q is null || region.NameIn(month).Contains(q) || region.Code.StartsWith(q, StringComparison.OrdinalIgnoreCase);
}
