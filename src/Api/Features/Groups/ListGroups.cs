using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Groups;

/// <summary>The peer groups, in order of code.</summary>
public sealed class ListGroups(Database database) : Endpoint<QueryParameters, Results<PageResult<GroupItem>, ProblemResult>>
{
    private static readonly QueryParameter Q = QueryParameter.Q with { Description = "Part of a code or name.", Example = "省会" };

    public override void Configure()
    {
        Get("/groups");
        Permissions(Permission.ReadCatalogue);
        Description(route => route
            .WithName("listGroups").WithTags("Catalogue").WithSummary("The peer groups 对比组")
            .Reads([Q, QueryParameter.AsOf, .. ListParameters.Shape]).ProducesProblems(StatusCodes.Status413PayloadTooLarge));
    }

    public override Task<Results<PageResult<GroupItem>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<PageResult<GroupItem>, ProblemResult> Answer(QueryParameters words)
    {
        var q = words.Text(Q);
        using var snapshot = words.Open(database);
        var columns = words.Columns<GroupItem>();
        if (words.Refused() is { } problem) return problem;
        var tree = snapshot.Regions();
        var groups = snapshot.Groups().All.Where(group => NameResolution.IsNamed(q, group.Code, group.Name, group.NameEn));
        return words.Page(snapshot, columns, [.. groups], group => GroupItem.Of(group, tree));
    }
}
