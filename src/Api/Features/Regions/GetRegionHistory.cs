using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Regions;

/// <summary>Names, parents, predecessors and successors of the region that a code or name stands for at a time.</summary>
public sealed class GetRegionHistory(Database database) : Endpoint<QueryParameters, Results<EntityResult<RegionHistory>, ProblemResult>>
{
    public override void Configure()
    {
        Get("/regions/{code}/history");
        Permissions(Permission.ReadCatalogue);
        Description(route => route
            .WithName("getRegionHistory").WithTags("Catalogue").WithSummary("What became of one region")
            .Reads(QueryParameter.At, QueryParameter.AsOf, QueryParameter.Lang).ProducesProblems(StatusCodes.Status404NotFound));
    }

    public override Task<Results<EntityResult<RegionHistory>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<EntityResult<RegionHistory>, ProblemResult> Answer(QueryParameters words)
    {
        var code = Route<string>("code")!;
        var at = words.Period(QueryParameter.At);
        using var snapshot = words.Open(database);
        if (words.Refused() is { } problem) return problem;

        var tree = snapshot!.Regions();
        var found = tree.FindOrLast(code, at);
        return found.Value is { } region
            ? new EntityResult<RegionHistory>(new(tree, region), snapshot.At(snapshot.Newest))
            : words.NotFound(NameResolution.ErrorOf("code", code, at, found, tree));
    }
}
