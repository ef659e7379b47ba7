using FastEndpoints;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Regions;
using Indicators.Storage;

namespace Indicators.Api.Features.Regions;

/// <summary>The regions of today, or those of another time.</summary>
public sealed class ListRegions(Database database) : Endpoint<Words, Results<Page<RegionRow>, Problem>>
{
    public override void Configure()
    {
        Get("/regions");
        Permissions(Permission.ReadCatalogue);
        Description(route => route
            .WithName("listRegions").WithTags("Catalogue").WithSummary("Regions by name, level and the region around them, at any time")
            .Reads([Word.Q, Word.At, Word.Within, Word.Level, Word.AsOf, .. Word.Shape]));
    }

    public override Task<Results<Page<RegionRow>, Problem>> ExecuteAsync(Words words, CancellationToken ct) => Task.FromResult(Answer(words));

    private Results<Page<RegionRow>, Problem> Answer(Words words)
    {
        var (q, level, month) = (words.Text(Word.Q), words.Choice<Level>(Word.Level), words.Period(Word.At)?.Last ?? int.MaxValue);
        using var snapshot = words.Open(database);
        var within = snapshot is null ? [] : words.Regions(snapshot.Catalogue, month, Word.Within);
        if (words.Refused() is { } problem) return problem;

        var tree = snapshot!.Regions();
        var regions = within.Count > 0
            ? within.SelectMany(region => tree.Within(region, level, month)).Distinct()
            : tree.All.Where(region => region.ExistsIn(month) && (level is null || region.Level == level));
        var inOrder = regions
            .Where(region => IsNamed(region, q))
            .OrderBy(region => region.Level)
            .ThenBy(region => region.Code, StringComparer.Ordinal);
        return words.Page(snapshot, [.. inOrder.Select(region => new RegionRow(tree, region))]);
    }

    private static bool IsNamed(Region region, string? q) =>
        q is null || region.Name.Contains(q) || region.Code.StartsWith(q, StringComparison.OrdinalIgnoreCase);
}
