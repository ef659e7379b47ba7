using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Groups;

/// <summary>The peer group of a code or name, with its members of all times.</summary>
public sealed class GetGroup(Database database) : Endpoint<QueryParameters, Results<EntityResult<GroupItem>, ProblemResult>>
{
    public override void Configure()
    {
        Get("/groups/{code}");
        Permissions(Permission.ReadCatalogue);
        Description(route => route
            .WithName("getGroup").WithTags("Catalogue").WithSummary("One peer group 对比组, with its members of all times")
            .Reads(QueryParameter.AsOf, QueryParameter.Lang).ProducesProblems(StatusCodes.Status404NotFound));
    }

    public override Task<Results<EntityResult<GroupItem>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<EntityResult<GroupItem>, ProblemResult> Answer(QueryParameters words)
    {
        var code = Route<string>("code")!;
        using var snapshot = words.Open(database);
        if (words.Refused() is { } problem) return problem;

        var found = snapshot.FindGroup(code);
        if (found.Value is { } group)
            return new EntityResult<GroupItem>(
                GroupItem.Of(group, snapshot.Regions()), snapshot.At(snapshot.Newest), snapshot.At(group.Revision));
        return words.NotFound(NameResolution.ErrorOf("code", code, found));
    }
}
