using Indicators.Api.Http;
using Indicators.Storage;

namespace Indicators.Api.Features.Groups;

/// <summary>The peer groups, in order of code.</summary>
public static class ListGroups
{
    private static readonly Word Q = Word.Q with { Description = "Part of a code or name.", Example = "省会" };

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/groups", Handle)
        .WithName("listGroups").WithTags("Catalogue").WithSummary("The peer groups 对比组")
        .Reads([Q, Word.AsOf, .. Word.Shape]).Refuses(StatusCodes.Status413PayloadTooLarge);

    private static Results<Page<GroupItem>, Problem> Handle(Words words, Database database)
    {
        var q = words.Text(Q);
        using var snapshot = words.Open(database);
        if (words.Refused() is { } problem) return problem;
        var tree = snapshot.Regions();
        var groups = snapshot.Groups().All.Where(group => Lookups.IsNamed(q, group.Code, group.Name, group.NameEn));
        return words.Page(snapshot, [.. groups.Select(group => GroupItem.Of(group, tree))]);
    }
}
