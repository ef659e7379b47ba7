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
    private const string AnyTime = "any";

    private static readonly QueryParameter At = QueryParameter.At with
    {
        Description = "The period at whose end the regions existed, or any for those of all times; without it those of today.",
    };

    public override void Configure()
    {
        Get("/regions");
        Permissions(Permission.ReadCatalogue);
        Description(route => route
            .WithName("listRegions").WithTags("Catalogue").WithSummary("Regions by name, level and the region around them, at any time")
            .Reads(
                [
                    QueryParameter.Q, At, QueryParameter.Within, QueryParameter.Level, QueryParameter.AsOf,
                    .. ListParameters.Shape,
                ]));
    }

    public override Task<Results<PageResult<RegionRow>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<PageResult<RegionRow>, ProblemResult> Answer(QueryParameters words)
    {
        var (q, level) = (words.Text(QueryParameter.Q), words.Choice<RegionLevel>(QueryParameter.Level));
        var ever = words.Text(QueryParameter.At) is AnyTime;
        var at = ever ? null : words.Period(QueryParameter.At);
        var month = at?.Last ?? int.MaxValue;
        using var snapshot = words.Open(database);
        var within = snapshot is null ? [] : words.Regions(snapshot.Catalogue, at, QueryParameter.Within);
        var columns = words.Columns<RegionRow>();
        if (words.Refused() is { } problem) return problem;

        var tree = snapshot!.Regions();
        var regions = ever
            ? tree.All.Where(region => (level is null || region.Level == level)
                && (within.Count == 0 || within.Any(around => level is null
                    ? tree.Around(region).Contains(around)
                    : tree.WasWithin(region, around))))
            : within.Count > 0
            ? within.SelectMany(region => tree.Within(region, level, month, statistical: true)).Distinct()
            : tree.All.Where(region => region.ExistsIn(month) && (level is null || region.Level == level));
        var inOrder = regions
            .Where(region => ever ? IsEverNamed(region, q) : IsNamed(region, q, month))
            .OrderBy(region => region.Level)
            .ThenBy(region => region.Code, StringComparer.Ordinal).ThenBy(region => region.From);
        IReadOnlyList<Region> found = [.. inOrder];
        words.Cells.Took(ever || within.Count == 0 ? tree.All.Count : found.Count);
        return words.Page(snapshot, columns, found, region => new RegionRow(tree, region, month));
    }

    private static bool IsEverNamed(Region region, string? q) =>
        IsNamed(region, q, int.MaxValue) || region.FormerNames.Any(past => past.Value.Contains(q!));

    private static bool IsNamed(Region region, string? q, int month) =>
        q is null || region.NameIn(month).Contains(q) || NameResolution.IsNamed(q, region.NameEn)
        || region.Code.StartsWith(q, StringComparison.OrdinalIgnoreCase);
}
