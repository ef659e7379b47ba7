using FastEndpoints;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Groups;

/// <summary>The peer groups, in order of code.</summary>
public sealed class ListGroups(Database database) : Endpoint<Words, Results<Page<GroupItem>, Problem>>
{
    private static readonly Word Q = Word.Q with { Description = "Part of a code or name.", Example = "省会" };

    public override void Configure()
    {
        Get("/groups");
        Permissions(Permission.ReadCatalogue);
        Description(route => route
            .WithName("listGroups").WithTags("Catalogue").WithSummary("The peer groups 对比组")
            .Reads([Q, Word.AsOf, .. Word.Shape]).Refuses(StatusCodes.Status413PayloadTooLarge));
    }

    public override Task<Results<Page<GroupItem>, Problem>> ExecuteAsync(Words words, CancellationToken ct) => Task.FromResult(Answer(words));

    private Results<Page<GroupItem>, Problem> Answer(Words words)
    {
        var q = words.Text(Q);
        using var snapshot = words.Open(database);
        if (words.Refused() is { } problem) return problem;
        var tree = snapshot.Regions();
        var groups = snapshot.Groups().All.Where(group => Lookups.IsNamed(q, group.Code, group.Name, group.NameEn));
        return words.Page(snapshot, [.. groups.Select(group => GroupItem.Of(group, tree))]);
    }
}
