using Indicators.Api.Http;
using Indicators.Storage;

namespace Indicators.Api.Features.Groups;

/// <summary>The peer group of a code or name, with its members of all times.</summary>
public static class GetGroup
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/groups/{code}", Handle)
        .WithName("getGroup").WithTags("Catalogue").WithSummary("One peer group 对比组, with its members of all times")
        .Reads(Word.AsOf, Word.Lang).Refuses(StatusCodes.Status404NotFound);

    private static Results<Item<GroupItem>, Problem> Handle(string code, Words words, Database database)
    {
        using var snapshot = words.Open(database);
        if (words.Refused() is { } problem) return problem;

        var found = snapshot.FindGroup(code);
        if (found.Value is { } group) return new Item<GroupItem>(GroupItem.Of(group, snapshot.Regions()), snapshot.Newest, group.Revision);
        return words.NotFound(Lookups.FaultOf("code", code, found));
    }
}
