using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Regions;

/// <summary>The region that a code or name stands for at a time; without a time the one that lasts, else the last there was.</summary>
public sealed class GetRegion(Database database) : Endpoint<QueryParameters, Results<EntityResult<RegionRow>, ProblemResult>>
{
    public override void Configure()
    {
        Get("/regions/{code}");
        Permissions(Permission.ReadCatalogue);
        Description(route => route
            .WithName("getRegion").WithTags("Catalogue").WithSummary("One region")
            .Reads(QueryParameter.At, QueryParameter.AsOf, QueryParameter.Lang).ProducesProblems(StatusCodes.Status404NotFound));
    }

    public override Task<Results<EntityResult<RegionRow>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<EntityResult<RegionRow>, ProblemResult> Answer(QueryParameters words)
    {
        var code = Route<string>("code")!;
        var at = words.Period(QueryParameter.At);
        using var snapshot = words.Open(database);
        if (words.Refused() is { } problem) return problem;

        var tree = snapshot!.Regions();
        var found = tree.FindOrLast(code, at);
        if (found.Value is { } region)
            return new EntityResult<RegionRow>(
                new(tree, region, at?.Last ?? int.MaxValue), snapshot.At(snapshot.Newest), snapshot.At(region.Revision));

        return words.NotFound(NameResolution.ErrorOf("code", code, at, found, tree));
    }
}
